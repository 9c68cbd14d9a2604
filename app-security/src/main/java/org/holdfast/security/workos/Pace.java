package org.holdfast.security.workos;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.signon.IdentityProviderException;

/**
 * How fast a list of many pages is asked for: as its service wants it. Where that is too fast nevertheless, the same page is asked for again
 * after the time that was told, so that a long list comes to its end.
 */
final class Pace {

    /** Of a reading that somebody waits for: what is refused is not asked again. */
    static final Pace AT_ONCE = new Pace(Pause.REAL, Duration.ZERO, () -> true, 1);

    private static final int TRIES = 6;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Between two looks whether it is still wanted: that also keeps the lease of whoever wants it. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Pause pause;
    private final Duration between;
    private final BooleanSupplier wanted;
    private final int tries;

    private Pace(Pause pause, Duration between, BooleanSupplier wanted, int tries) {
        this.pause = pause;
        this.between = between;
        this.wanted = wanted;
        this.tries = tries;
    }

    /**
     * Patient.
     *
     * @param between the pause before each request
     * @param wanted asked before each step; where it says no, the reading ends
     */
    static Pace patient(Pause pause, Duration between, BooleanSupplier wanted) {
        return new Pace(pause, between, wanted, TRIES);
    }

    /**
     * Asks.
     *
     * @throws IdentityProviderException when the service has too much to do for longer than is waited
     * @throws BusyException when the answer is not wanted any more
     */
    <T> T ask(Supplier<T> question) {
        Duration usual = FIRST;
        for (int tried = 1; ; tried++) {
            pause(between);
            try {
                return question.get();
            } catch (IdentityProviderException refused) {
                Duration told = refused.askAgainAfter().orElse(usual);
                if (!refused.tooMany() || tried >= tries || told.compareTo(LONGEST) > 0) {
                    throw refused;
                }
                pause(told);
                usual = usual.multipliedBy(2);
            }
        }
    }

    private void pause(Duration time) {
        requireWanted();
        Duration left = time;
        while (left.compareTo(LOOK) > 0) {
            pause.of(LOOK);
            requireWanted();
            left = left.minus(LOOK);
        }
        if (!left.isZero()) {
            pause.of(left);
        }
    }

    private void requireWanted() {
        if (!wanted.getAsBoolean()) {
            throw BusyException.busy("workos");
        }
    }
}
