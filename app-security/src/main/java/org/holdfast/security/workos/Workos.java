package org.holdfast.security.workos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.signon.IdentityProviderException;

/** The connection to WorkOS, made when first needed: reading the SDK takes half a second. */
@ApplicationScoped
public class Workos {

    private static final Logger LOG = System.getLogger(Workos.class.getName());

    private static final Duration NEWS = Duration.ofSeconds(8);

    private final Optional<WorkosSettings> settings;
    private final Pause pause;
    private final AtomicReference<WorkosClient> made = new AtomicReference<>();
    private final AtomicReference<WorkosClient> madeForNews = new AtomicReference<>();

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
        return made(made, settings.orElseThrow(IdentityProviderException::none));
    }

    /** For what has to be known within a minute, whatever patience is set. */
    WorkosClient clientForNews() {
        WorkosSettings set = settings.orElseThrow(IdentityProviderException::none);
        return set.patience().compareTo(NEWS) <= 0 ? client() : made(madeForNews, set.within(NEWS));
    }

    private static WorkosClient made(AtomicReference<WorkosClient> place, WorkosSettings set) {
        return Optional.ofNullable(place.get())
                .orElseGet(() -> place.updateAndGet(known -> known == null ? new WorkosClient(set) : known));
    }
}
