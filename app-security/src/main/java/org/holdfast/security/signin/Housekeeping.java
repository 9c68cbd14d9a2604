package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.holdfast.domain.limit.TidyShares;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.domain.signin.SendWaitingLinks;
import org.holdfast.domain.signin.TidyLinkPace;
import org.holdfast.domain.signin.TidySignIn;
import org.holdfast.domain.signon.TidySignOn;
import org.holdfast.security.shared.Rounds;

/** Removes what is over, twice an hour, and sends links whose wait is over. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final TidySignIn tidying;
    private final TidySignOn tidyingSignOn;
    private final TidyShares tidyingShares;
    private final TidyLinkPace tidyingPace;
    private final SendWaitingLinks sending;
    private final Rounds rounds;

    @Inject
    public Housekeeping(
            TidySignIn tidying,
            TidySignOn tidyingSignOn,
            TidyShares tidyingShares,
            TidyLinkPace tidyingPace,
            SendWaitingLinks sending,
            Rounds rounds) {
        this.tidying = tidying;
        this.tidyingSignOn = tidyingSignOn;
        this.tidyingShares = tidyingShares;
        this.tidyingPace = tidyingPace;
        this.sending = sending;
        this.rounds = rounds;
    }

    void onReady(@Observes StorageReady ready) {
        rounds.every(PAUSE, tidying::tidy);
        rounds.every(PAUSE, tidyingSignOn::tidy);
        rounds.every(PAUSE, tidyingShares::tidy);
        rounds.every(PAUSE, tidyingPace::tidy);
        rounds.every(LOOK_EVERY, sending::send);
    }
}
