package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.signon.IdentityProviderException;

/** The connection to WorkOS, made when first needed: reading the SDK takes half a second. */
@ApplicationScoped
public class Workos {

    private static final Logger LOG = System.getLogger(Workos.class.getName());

    private final Optional<WorkosSettings> settings;
    private final Pause pause;
    private final AtomicReference<WorkosClient> made = new AtomicReference<>();

    @Inject
    public Workos(Config config) {
        this(WorkosSettings.from(config));
        settings.ifPresent(set -> LOG.log(Level.INFO, "Single sign-on goes through " + set.baseUrl()));
    }

    Workos(Optional<WorkosSettings> settings) {
        this(settings, Pause.REAL);
    }

    Workos(Optional<WorkosSettings> settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
    }

    /** How its long lists are waited for. */
    Pause pause() {
        return pause;
    }

    Optional<WorkosSettings> settings() {
        return settings;
    }

    WorkosClient client() {
        WorkosSettings set = settings.orElseThrow(IdentityProviderException::none);
        return Optional.ofNullable(made.get())
                .orElseGet(() -> made.updateAndGet(known -> known == null ? new WorkosClient(set) : known));
    }
}
