package org.holdfast.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.signin.LinkQueue.Waiting;

/**
 * Who had turns of the links to an account, and who may have the next one and when. Of a turn others end nothing, and those
 * go first who had the fewest. Two things are out of turn: one change of whoever had none yet, once; and whoever is known,
 * where their own last turn did not begin lately.
 *
 * @param turn the last one; empty where nobody was sent a link
 * @param sent how many links strangers were sent, so that they come slower and slower
 * @param changed whether somebody had a first turn before that of another one was over, who need not be a stranger
 * @param askers what is known of those who had turns
 */
public record LinkTurns(Optional<Turn> turn, long sent, boolean changed, Map<String, Asker> askers) {

    /** So long nobody else ends the link of whoever is sent one, and so long others wait at most for one turn. */
    public static final Duration TURN = Duration.ofMinutes(2);

    /** Forgotten after so long without a link. */
    static final Duration MEMORY = Duration.ofHours(1);

    /** How long whoever is known has no further turn before others, so that these have every second one. */
    private static final Duration NO_RIGHT_FOR = TURN.multipliedBy(2);

    private static final int FREE = 5;
    private static final int MOST_ASKERS = 200;

    /**
     * A turn of somebody.
     *
     * @param asker who
     * @param since when it began
     * @param at when they were sent a link last
     * @param sent how many they were sent without another one between
     */
    public record Turn(String asker, Instant since, Instant at, long sent) {

        private boolean isOf(Waiting one) {
            return asker.equals(one.asker());
        }

        private Instant over() {
            return since.plus(TURN);
        }
    }

    /**
     * Somebody who had turns.
     *
     * @param turns how many
     * @param since when the last one began
     */
    public record Asker(long turns, Instant since) {}

    public LinkTurns {
        askers = Map.copyOf(askers);
    }

    /** Nobody had any. */
    static LinkTurns none() {
        return new LinkTurns(Optional.empty(), 0, false, Map.of());
    }

    /** Whether it still matters who had them. */
    boolean countAt(Instant now) {
        return turn.filter(last -> last.at().plus(MEMORY).isAfter(now)).isPresent();
    }

    /** When somebody who waits may be sent a link. */
    Instant earliest(Waiting one) {
        if (turn.isEmpty()) {
            return one.since();
        }
        Turn last = turn.get();
        if (last.isOf(one)) {
            return last.at().plus(SlowDown.delay((one.known() ? last.sent() : sent) + 1 - FREE));
        }
        return Optional.of(last.over()).filter(outOfTurn(one)::isAfter).orElseGet(() -> outOfTurn(one));
    }

    /** Who goes first: whoever has the right to, then those who do not have the turn, then those who had the fewest. */
    Comparator<Waiting> order(Instant now) {
        return Comparator.<Waiting, Boolean>comparing(one -> !mayGoFirst(one, now))
                .thenComparing(one -> turn.filter(last -> last.isOf(one)).isPresent())
                .thenComparing(this::turns)
                .thenComparing(Waiting::since);
    }

    /** They are sent one. */
    LinkTurns served(Waiting one, Instant now) {
        Optional<Turn> own = turn.filter(last -> last.isOf(one));
        boolean first = mayGoFirst(one, now);
        boolean begins = own.isEmpty() || first;
        boolean early =
                own.isEmpty() && turn.filter(last -> last.over().isAfter(now)).isPresent();
        Turn next = new Turn(
                one.asker(),
                begins ? now : own.map(Turn::since).orElse(now),
                now,
                own.map(Turn::sent).orElse(0L) + 1);
        return new LinkTurns(
                Optional.of(next),
                one.known() ? sent : sent + 1,
                changed || (early && !first),
                begins ? with(one.asker(), new Asker(turns(one) + 1, now)) : askers);
    }

    private Instant outOfTurn(Waiting one) {
        if (!changed && turns(one) == 0) {
            return one.since();
        }
        return one.known() ? right(one) : Instant.MAX;
    }

    private boolean mayGoFirst(Waiting one, Instant now) {
        return one.known() && !right(one).isAfter(now);
    }

    /** From when on whoever is known goes first. */
    private Instant right(Waiting one) {
        return Optional.ofNullable(askers.get(one.asker()))
                .map(asker -> asker.since().plus(NO_RIGHT_FOR))
                .filter(one.since()::isBefore)
                .orElse(one.since());
    }

    private long turns(Waiting one) {
        return Optional.ofNullable(askers.get(one.asker())).map(Asker::turns).orElse(0L);
    }

    /** Of too many those are forgotten that had the fewest turns, longest ago. */
    private Map<String, Asker> with(String name, Asker asker) {
        Map<String, Asker> after = new HashMap<>(askers);
        after.put(name, asker);
        if (after.size() > MOST_ASKERS) {
            after.entrySet().stream()
                    .filter(one -> !one.getKey().equals(name))
                    .min(Map.Entry.comparingByValue(
                            Comparator.comparingLong(Asker::turns).thenComparing(Asker::since)))
                    .map(Map.Entry::getKey)
                    .ifPresent(after::remove);
        }
        return after;
    }
}
