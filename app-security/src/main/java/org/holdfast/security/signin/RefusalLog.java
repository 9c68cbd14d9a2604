package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.shared.Lately;
import org.holdfast.security.shared.Rounds;
import org.holdfast.security.shared.TrustedProxies;

/**
 * Leaves a line for every refusal: which member by id, what, and where. No names. The journal tells of it in the
 * background, so that the answer takes no longer, and of the same once an hour.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());
    private static final Duration TOLD_EVERY = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final TellLimit telling;
    private final HttpServletRequest request;
    private final TrustedProxies proxies;
    private final Rounds rounds;
    private final Lately told;

    @Inject
    public RefusalLog(
            TellLimit telling, HttpServletRequest request, TrustedProxies proxies, Rounds rounds, Clock clock) {
        this.telling = telling;
        this.request = request;
        this.proxies = proxies;
        this.rounds = rounds;
        this.told = new Lately(TOLD_EVERY, MOST, clock);
    }

    void onRefused(@Observes AccessRefused refused) {
        LOG.log(
                Level.WARNING,
                "Refused: member {0} of organisation {1}, {2} on {3}",
                refused.actor().id(),
                refused.actor().organisation(),
                refused.what(),
                refused.path().own());
        String what = refused.actor().id() + " " + refused.what();
        if (told.isNew(what)) {
            Optional<String> place = place();
            rounds.soon(() -> told.doing(what, () -> telling.refused(refused, place)));
        }
    }

    /** Where the request came from; empty for what is done in the background, where there is none. */
    private Optional<String> place() {
        try {
            return Optional.ofNullable(proxies.address(request));
        } catch (IllegalStateException | ContextException noRequest) {
            return Optional.empty();
        }
    }
}
