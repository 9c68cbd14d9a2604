package org.holdfast.domain.signon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;

/** A broker whose codes and connections a test gives out. A code is good once. */
public final class FakeIdentityProvider implements IdentityProvider {

    public boolean available = true;
    public boolean signsOut = true;
    public boolean proved = true;
    public Optional<IdentityProviderException> failure = Optional.empty();
    public final Map<String, ProviderProfile> codes = new HashMap<>();
    public final Map<String, List<Connection>> connections = new HashMap<>();

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public String authorization(ConnectionId connection, Secret state, SecretHash nonce, Optional<MailAddress> hint) {
        return "https://broker.example.com/authorize?connection=" + connection + "&nonce=" + nonce.value();
    }

    @Override
    public String callback() {
        return "https://holdfast.example.com/sign-in/callback";
    }

    @Override
    public ProviderProfile profile(String code) {
        failure.ifPresent(broken -> {
            throw broken;
        });
        ProviderProfile profile = codes.remove(code);
        if (profile == null) {
            throw IdentityProviderException.refused("invalid_grant");
        }
        return profile;
    }

    @Override
    public Optional<String> signOut(String profile) {
        failIfSo();
        return Optional.of("https://broker.example.com/logout?token=" + profile);
    }

    @Override
    public boolean knownAs(ProviderOrganisation organisation, OrganisationId here) {
        return proved;
    }

    private void failIfSo() {
        if (!signsOut) {
            throw IdentityProviderException.refused("The connection does not support logout.");
        }
    }

    @Override
    public void probe(ConnectionId connection) {
        if (connection.value().equals("conn_broken")) {
            throw IdentityProviderException.refused("connection_invalid: this connection is broken");
        }
    }

    @Override
    public List<Connection> connections(ProviderOrganisation organisation) {
        return Optional.ofNullable(connections.get(organisation.value()))
                .orElseThrow(() -> IdentityProviderException.refused("no such organisation"));
    }
}
