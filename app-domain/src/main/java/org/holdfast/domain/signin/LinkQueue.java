package org.holdfast.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is sent a link to an account, and when. Each link ends the one before, so that whoever asks without end could keep
 * the person out: they take turns instead. Of a turn others end nothing; who comes too early is not forgotten, but waits,
 * and those go first who had the fewest turns. Whoever came in with the account before, in that browser or from there,
 * need not wait for the turns of strangers, once in a while.
 *
 * @param account whose links
 * @param version one more with each change
 * @param turn who was sent a link last; empty where nobody was
 * @param sent how many links strangers were sent, so that they come slower and slower
 * @param switched whether somebody had a first turn before that of another one was over, who need not be a stranger: it is so
 *     once
 * @param served how many turns each asker had
 * @param jumps when each asker who is known did not wait for the turn of another one
 * @param waiting who waits, one of each asker
 */
public record LinkQueue(
        String account,
        long version,
        Optional<Turn> turn,
        long sent,
        boolean switched,
        Map<String, Long> served,
        Map<String, Instant> jumps,
        List<Waiting> waiting) {

    /** So long nobody else ends the link of whoever is sent one, and so long others wait at most for one turn. */
    public static final Duration TURN = Duration.ofMinutes(2);

    /** Forgotten after so long without a link. */
    static final Duration MEMORY = Duration.ofHours(1);

    private static final Duration NO_JUMP_FOR = TURN.multipliedBy(2);
    private static final int FREE = 5;
    private static final int MOST_WAITING = 50;
    private static final int MOST_KNOWN = 200;

    /**
     * A turn of somebody.
     *
     * @param asker who
     * @param since when it began
     * @param at when they were sent a link last
     * @param sent how many they were sent in it
     */
    public record Turn(String asker, Instant since, Instant at, long sent) {}

    /**
     * Somebody who waits for a link.
     *
     * @param asked what they asked for last
     * @param asker who, as far as they are told apart
     * @param known whether the account came in like that before
     * @param at since when
     */
    public record Waiting(LinkAsked asked, String asker, boolean known, Instant at) {}

    public LinkQueue {
        served = Map.copyOf(served);
        jumps = Map.copyOf(jumps);
        waiting = List.copyOf(waiting);
    }

    /** Nobody asked lately. */
    static LinkQueue empty(String account) {
        return new LinkQueue(account, 0, Optional.empty(), 0, false, Map.of(), Map.of(), List.of());
    }

    /** As it is at a moment: nobody waits for longer than a link would live, and what was long ago does not count. */
    LinkQueue at(Instant now) {
        List<Waiting> still = waiting.stream()
                .filter(one -> one.at().plus(SignInLink.LIFE).isAfter(now))
                .toList();
        boolean over = still.isEmpty()
                && turn.filter(last -> last.at().plus(MEMORY).isAfter(now)).isEmpty();
        return over
                ? new LinkQueue(account, version, Optional.empty(), 0, false, Map.of(), Map.of(), List.of())
                : with(still);
    }

    /** Somebody waits now. Who does so already asked for another one, and keeps their place. */
    LinkQueue ask(LinkAsked asked, String asker, boolean known, Instant now) {
        List<Waiting> more = new ArrayList<>(waiting);
        Instant since = more.stream()
                .filter(one -> one.asker().equals(asker))
                .map(Waiting::at)
                .findFirst()
                .orElse(now);
        more.removeIf(one -> one.asker().equals(asker));
        more.add(new Waiting(asked, asker, known, since));
        more.sort(order());
        return with(more.subList(0, Math.min(more.size(), MOST_WAITING)));
    }

    /** Who is to be sent a link at that moment. */
    Optional<Waiting> next(Instant now) {
        return waiting.stream().filter(one -> !earliest(one).isAfter(now)).min(order());
    }

    /** When the first of those who wait is to be sent one. */
    public Optional<Instant> due() {
        return waiting.stream().map(this::earliest).min(Comparator.naturalOrder());
    }

    /** They were sent one. */
    LinkQueue served(Waiting one, Instant now) {
        Optional<Turn> own = turn.filter(last -> last.asker().equals(one.asker()));
        Turn next = own.map(last -> new Turn(last.asker(), last.since(), now, last.sent() + 1))
                .orElseGet(() -> new Turn(one.asker(), now, now, 1));
        boolean early = own.isEmpty()
                && turn.filter(last -> last.since().plus(TURN).isAfter(now)).isPresent();
        boolean jumped = early && jumps(one, now);
        List<Waiting> others = new ArrayList<>(waiting);
        others.remove(one);
        return new LinkQueue(
                account,
                version,
                Optional.of(next),
                one.known() ? sent : sent + 1,
                switched || (early && !jumped),
                own.isPresent() ? served : with(served, one.asker(), turns(one.asker()) + 1),
                jumped ? with(jumps, one.asker(), now) : jumps,
                others);
    }

    /** What is stored after this. */
    LinkQueue changed() {
        return new LinkQueue(account, version + 1, turn, sent, switched, served, jumps, waiting);
    }

    private Instant earliest(Waiting one) {
        if (turn.isEmpty()) {
            return one.at();
        }
        Turn last = turn.get();
        if (last.asker().equals(one.asker())) {
            return last.at().plus(SlowDown.delay((one.known() ? last.sent() : sent) + 1 - FREE));
        }
        boolean first = !switched && turns(one.asker()) == 0;
        return first || jumps(one, one.at()) ? one.at() : last.since().plus(TURN);
    }

    private boolean jumps(Waiting one, Instant now) {
        return one.known()
                && Optional.ofNullable(jumps.get(one.asker()))
                        .filter(last -> last.plus(NO_JUMP_FOR).isAfter(now))
                        .isEmpty();
    }

    /** Whoever has the turn goes last, then those who had more of them than others. */
    private Comparator<Waiting> order() {
        return Comparator.<Waiting, Boolean>comparing(one ->
                        turn.filter(last -> last.asker().equals(one.asker())).isPresent())
                .thenComparing(one -> turns(one.asker()))
                .thenComparing(Waiting::at);
    }

    private long turns(String asker) {
        return served.getOrDefault(asker, 0L);
    }

    private LinkQueue with(List<Waiting> others) {
        return new LinkQueue(account, version, turn, sent, switched, served, jumps, others);
    }

    /** With one more; of too many those are forgotten that are of no account in what follows. */
    private static <T extends Comparable<T>> Map<String, T> with(Map<String, T> before, String key, T value) {
        Map<String, T> after = new HashMap<>(before);
        after.put(key, value);
        if (after.size() > MOST_KNOWN) {
            after.entrySet().stream()
                    .filter(one -> !one.getKey().equals(key))
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(after::remove);
        }
        return after;
    }
}
