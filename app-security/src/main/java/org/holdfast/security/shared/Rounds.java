package org.holdfast.security.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.Surviving;

/** Work in the background, one piece after the other on a thread of its own. Each piece may be repeated at any time. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private final ScheduledExecutorService rounds = new ScheduledThreadPoolExecutor(1, Rounds::thread);

    /** Does the work soon. */
    public void soon(Runnable work) {
        rounds.execute(() -> guarded(work));
    }

    /** Does the work again and again, for the first time after a pause. */
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded, so there is nothing to learn from it
    public void every(Duration pause, Runnable work) {
        rounds.scheduleWithFixedDelay(() -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does nothing more; called by the container, or by whoever made it. */
    @PreDestroy
    public void stop() {
        rounds.shutdownNow();
    }

    private static void guarded(Runnable work) {
        Surviving.doing(work, Rounds::tell);
    }

    private static void tell(Throwable failure) {
        if (failure instanceof DomainException refused) {
            LOG.log(Level.WARNING, "Work in the background is done again later: {0}", refused.code());
        } else {
            LOG.log(Level.ERROR, "Work in the background failed", failure);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "holdfast-rounds");
        thread.setDaemon(true);
        return thread;
    }
}
