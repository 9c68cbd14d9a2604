package org.holdfast.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.shared.Network;

/**
 * Who is sent a link to an account, and when. Each link ends the one before, so that whoever asks without end could keep
 * the person out: they take {@link LinkTurns turns} instead. Who comes too early is not forgotten, but waits for as long as
 * a link lives, and longer where they ask again; with many others before them only whoever is known is sure of a place.
 * Whose turn came is kept until the mail is written: where that fails, or the process dies, it is done again.
 *
 * @param account whose links
 * @param version one more with each change
 * @param turns who had links before
 * @param waiting who waits, one of each asker and place
 * @param sending whose turn it is and whose mail is being written
 */
public record LinkQueue(String account, long version, LinkTurns turns, List<Waiting> waiting, List<Sending> sending) {

    /** So long somebody may need for writing a mail before another one does it. */
    static final Duration WRITING = Duration.ofSeconds(30);

    private static final int MOST_WAITING = 50;
    private static final int MOST_OF_ONE_ASKER = 3;

    /**
     * Somebody who waits for a link.
     *
     * @param asked what they asked for last
     * @param asker who, as far as turns are concerned
     * @param known whether the account came in like that before
     * @param since when they began to wait
     * @param at when they asked last
     */
    public record Waiting(LinkAsked asked, String asker, boolean known, Instant since, Instant at) {

        /** A browser that is known is one wherever it is; strangers are told apart by their networks. */
        private boolean isSame(Waiting other) {
            return asker.equals(other.asker) && (known || network().equals(other.network()));
        }

        private String network() {
            return Network.of(asked.client().place());
        }
    }

    /**
     * A mail with a link that is being written.
     *
     * @param one whose turn it is
     * @param mail the only one for that
     * @param begun when the turn came
     * @param until when it is done again unless it was done
     */
    public record Sending(Waiting one, MailId mail, Instant begun, Instant until) {

        private Sending again(Instant now) {
            return new Sending(one, mail, begun, now.plus(WRITING));
        }
    }

    public LinkQueue {
        waiting = List.copyOf(waiting);
        sending = List.copyOf(sending);
    }

    /** Nobody asked lately. */
    static LinkQueue empty(String account) {
        return new LinkQueue(account, 0, LinkTurns.none(), List.of(), List.of());
    }

    /** As it is at a moment: nobody waits for longer than a link would live, and what was long ago does not count. */
    LinkQueue at(Instant now) {
        LinkQueue still = new LinkQueue(
                account,
                version,
                turns,
                waiting.stream().filter(one -> lives(one.at(), now)).toList(),
                sending.stream().filter(one -> lives(one.begun(), now)).toList());
        return still.idle() && !turns.countAt(now) ? forgotten() : still;
    }

    /** With nobody waiting, and nothing known of who had links. */
    LinkQueue forgotten() {
        return new LinkQueue(account, version, LinkTurns.none(), List.of(), List.of());
    }

    /** Whether nobody waits, and nothing is being sent. */
    public boolean idle() {
        return waiting.isEmpty() && sending.isEmpty();
    }

    /** Somebody waits now. Who does so already asked for another one, and keeps their place. */
    LinkQueue ask(LinkAsked asked, String asker, boolean known, Instant now) {
        Waiting newest = new Waiting(asked, asker, known, now, now);
        Instant since = waiting.stream()
                .filter(newest::isSame)
                .map(Waiting::since)
                .findFirst()
                .orElse(now);
        List<Waiting> more = new ArrayList<>(waiting);
        more.removeIf(newest::isSame);
        more.add(new Waiting(asked, asker, known, since, now));
        more.sort(Comparator.<Waiting, Boolean>comparing(one -> !one.known()).thenComparing(turns.order(now)));
        return with(few(more), sending);
    }

    /** What is to be sent at that moment, under a new id where it was not tried before. */
    Optional<Sending> next(Instant now, Supplier<MailId> ids) {
        return sending.stream()
                .filter(one -> !one.until().isAfter(now))
                .findFirst()
                .map(one -> one.again(now))
                .or(() -> waiting.stream()
                        .filter(one -> !turns.earliest(one).isAfter(now))
                        .min(turns.order(now))
                        .map(one -> new Sending(one, ids.get(), now, now.plus(WRITING))));
    }

    /** When the first thing is to be sent. */
    public Optional<Instant> due() {
        return Stream.concat(
                        waiting.stream().map(turns::earliest), sending.stream().map(Sending::until))
                .min(Comparator.naturalOrder());
    }

    /** Somebody sends it. */
    LinkQueue taken(Sending next) {
        List<Sending> more = new ArrayList<>(written(next.mail()).sending());
        more.add(next);
        if (sends(next.mail())) {
            return with(waiting, more);
        }
        List<Waiting> others = new ArrayList<>(waiting);
        others.remove(next.one());
        return new LinkQueue(account, version, turns.served(next.one(), next.begun()), others, more);
    }

    /** Whether a mail is being written. */
    boolean sends(MailId mail) {
        return sending.stream().anyMatch(one -> one.mail().equals(mail));
    }

    /** The mail was written. */
    LinkQueue written(MailId mail) {
        return with(
                waiting,
                sending.stream().filter(one -> !one.mail().equals(mail)).toList());
    }

    /** What is stored after this. */
    LinkQueue changed() {
        return new LinkQueue(account, version + 1, turns, waiting, sending);
    }

    private LinkQueue with(List<Waiting> others, List<Sending> mails) {
        return new LinkQueue(account, version, turns, others, mails);
    }

    private static boolean lives(Instant since, Instant now) {
        return since.plus(SignInLink.LIFE).isAfter(now);
    }

    /** The first ones; of one asker so few that others find a place. */
    private static List<Waiting> few(List<Waiting> inOrder) {
        Map<String, Integer> each = new HashMap<>();
        List<Waiting> few = new ArrayList<>(inOrder);
        few.removeIf(one -> each.merge(one.asker(), 1, Integer::sum) > MOST_OF_ONE_ASKER);
        return few.subList(0, Math.min(few.size(), MOST_WAITING));
    }
}
