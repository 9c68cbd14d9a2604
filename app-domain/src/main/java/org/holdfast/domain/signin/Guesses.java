package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.holdfast.domain.shared.Lately;
import org.holdfast.domain.shared.Network;

/**
 * Counts what turned out to be no way in. What never was one leaves a security event, told in the background and once an
 * hour for each place and reason, so that guessing is seen and fills nothing.
 */
@ApplicationScoped
public class Guesses {

    private static final Duration TOLD_EVERY = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final SlowDown slowDown;
    private final Event<Guessed> guessed;
    private final Lately told;

    @Inject
    public Guesses(SlowDown slowDown, Event<Guessed> guessed, Clock clock) {
        this.slowDown = slowDown;
        this.guessed = guessed;
        this.told = new Lately(TOLD_EVERY, MOST, clock);
    }

    /**
     * Counts what was a way in once, or for somebody else: whoever finds that out leaves its own entry.
     *
     * @throws TooManyAttemptsException when too many are tried from the place
     */
    public void known(String reason, String place) {
        try {
            slowDown.guess(place);
        } catch (TooManyAttemptsException tooMany) {
            tell(new Guessed(reason, place, true));
            throw tooMany;
        }
    }

    /**
     * Counts what never was a way in.
     *
     * @throws TooManyAttemptsException when too many are tried from the place
     */
    public void unknown(String reason, String place) {
        known(reason, place);
        tell(new Guessed(reason, place, false));
    }

    /** Tells of what nobody sends by mistake, and what was refused without it; counts nothing. */
    public void forged(String reason, String place) {
        tell(new Guessed(reason, place, false));
    }

    private void tell(Guessed one) {
        if (told.isNew(one.reason() + " " + one.slowed() + " " + Network.of(one.place()))) {
            guessed.fireAsync(one);
        }
    }
}
