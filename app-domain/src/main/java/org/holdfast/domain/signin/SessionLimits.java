package org.holdfast.domain.signin;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long a session lasts.
 *
 * @param idle without being used, 1 minute to 90 days
 * @param absolute in all, no shorter than {@code idle}, at most 365 days
 */
public record SessionLimits(Duration idle, Duration absolute) {

    /** The name of the first setting. */
    public static final String IDLE = "holdfast.session.idle";

    /** The name of the second setting. */
    public static final String ABSOLUTE = "holdfast.session.absolute";

    private static final Duration LONGEST_UNNOTED = Duration.ofMinutes(1);
    private static final int NOTED_IN_IDLE = 10;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_IDLE = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(365);

    public SessionLimits {
        within(IDLE, idle, SHORTEST, LONGEST_IDLE);
        within(ABSOLUTE, absolute, idle, LONGEST);
    }

    /** Whether the session is over at that moment. */
    public boolean over(Session session, Instant now) {
        return !now.isBefore(session.startedAt().plus(absolute))
                || !now.isBefore(session.seenAt().plus(idle));
    }

    /** Sessions that started then or before are over at that moment. */
    Instant startedAfter(Instant now) {
        return now.minus(absolute);
    }

    /** Sessions that were last used then or before are over at that moment. */
    Instant seenAfter(Instant now) {
        return now.minus(idle);
    }

    /** How often it is noted that a session is used: so often that none ends which is used within its idle time. */
    public Duration notedEvery() {
        Duration part = idle.dividedBy(NOTED_IN_IDLE);
        return part.compareTo(LONGEST_UNNOTED) < 0 ? part : LONGEST_UNNOTED;
    }

    private static void within(String field, Duration value, Duration shortest, Duration longest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            throw invalid(field, "value-out-of-range", Map.of("minimum", shortest, "maximum", longest));
        }
    }
}
