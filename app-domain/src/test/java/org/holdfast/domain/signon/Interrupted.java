package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;

/** A broker that takes so long over its connections that something else happens before it answers. */
record Interrupted(IdentityProvider provider, Runnable by) implements IdentityProvider {

    @Override
    public List<Connection> connections(ProviderOrganisation organisation) {
        by.run();
        return provider.connections(organisation);
    }

    @Override
    public boolean available() {
        return provider.available();
    }

    @Override
    public String authorization(ConnectionId connection, Secret state, SecretHash nonce, Optional<MailAddress> hint) {
        return provider.authorization(connection, state, nonce, hint);
    }

    @Override
    public String callback() {
        return provider.callback();
    }

    @Override
    public ProviderProfile profile(String code) {
        return provider.profile(code);
    }

    @Override
    public Optional<String> signOut(String profile) {
        return provider.signOut(profile);
    }

    @Override
    public boolean knownAs(ProviderOrganisation organisation, OrganisationId here) {
        return provider.knownAs(organisation, here);
    }

    @Override
    public void probe(ConnectionId connection) {
        provider.probe(connection);
    }
}
