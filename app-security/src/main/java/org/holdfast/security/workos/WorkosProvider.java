package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.IdentityProvider;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ProviderProfile;

/** WorkOS as the broker of identity providers. */
@ApplicationScoped
public class WorkosProvider implements IdentityProvider {

    /** Where browsers come back to. */
    public static final String CALLBACK = "/sign-in/callback";

    private final Workos workos;
    private final PublicUrl url;

    @Inject
    public WorkosProvider(Workos workos, PublicUrl url) {
        this.workos = workos;
        this.url = url;
    }

    @Override
    public boolean available() {
        return workos.settings().isPresent();
    }

    @Override
    public String callback() {
        return url.at(CALLBACK);
    }

    @Override
    public String authorization(ConnectionId connection, Secret state, SecretHash nonce, Optional<MailAddress> hint) {
        return api().authorization(callback(), connection, state, nonce, hint);
    }

    @Override
    public ProviderProfile profile(String code) {
        return api().profile(code);
    }

    @Override
    public Optional<String> signOut(String profile) {
        return api().signOut(profile);
    }

    @Override
    public boolean knownAs(ProviderOrganisation organisation, OrganisationId here) {
        return api().externalId(organisation).filter(here.value()::equals).isPresent();
    }

    @Override
    public void probe(ConnectionId connection) {
        api().probe(callback(), connection);
    }

    @Override
    public List<Connection> connections(ProviderOrganisation organisation) {
        return api().connections(organisation);
    }

    private WorkosApi api() {
        return new WorkosApi(workos.client());
    }
}
