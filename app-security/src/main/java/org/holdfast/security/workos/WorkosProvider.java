package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.IdentityProvider;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ProviderProfile;

/** WorkOS as the broker of identity providers. */
@ApplicationScoped
public class WorkosProvider implements IdentityProvider {

    /** Where browsers come back to. */
    public static final String CALLBACK = "/sign-in/callback";

    private static final Logger LOG = System.getLogger(WorkosProvider.class.getName());

    private final Optional<WorkosSettings> settings;
    private final PublicUrl url;
    private final AtomicReference<WorkosApi> api = new AtomicReference<>();

    @Inject
    public WorkosProvider(Config config, PublicUrl url) {
        this(WorkosSettings.from(config), url);
        settings.ifPresent(set -> LOG.log(Level.INFO, "Single sign-on goes through " + set.baseUrl()));
    }

    WorkosProvider(Optional<WorkosSettings> settings, PublicUrl url) {
        this.settings = settings;
        this.url = url;
    }

    @Override
    public boolean available() {
        return settings.isPresent();
    }

    @Override
    public String callback() {
        return url.at(CALLBACK);
    }

    @Override
    public String authorization(ConnectionId connection, Secret state, Optional<MailAddress> hint) {
        return api().authorization(callback(), connection, state, hint);
    }

    @Override
    public ProviderProfile profile(String code) {
        return api().profile(code);
    }

    @Override
    public void probe(ConnectionId connection) {
        api().probe(callback(), connection);
    }

    @Override
    public List<Connection> connections(ProviderOrganisation organisation) {
        return api().connections(organisation);
    }

    /** Made when first needed: reading the SDK takes half a second. */
    private WorkosApi api() {
        WorkosSettings set = settings.orElseThrow(IdentityProviderException::none);
        return Optional.ofNullable(api.get())
                .orElseGet(() -> api.updateAndGet(made -> made == null ? new WorkosApi(set) : made));
    }
}
