package org.holdfast.domain.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Removes windows that are over. Any number of nodes may do so at any time. */
@ApplicationScoped
public class TidyShares {

    private final Shares shares;
    private final Clock clock;

    @Inject
    public TidyShares(Shares shares, Clock clock) {
        this.shares = shares;
        this.clock = clock;
    }

    /** Removes them; clocks of nodes may differ by some minutes. */
    public void tidy() {
        shares.removeBefore(clock.instant().minus(Budget.WINDOW.multipliedBy(10)));
    }
}
