package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.Overtaken;
import org.holdfast.domain.signin.LinkQueue.Sending;

/**
 * How many links an account is sent, from however many places they are asked for, and who of those who ask is next: every
 * link ends the one before, and fills a mail box. Who asked is told nothing of it; who asked too early is sent a link when
 * the wait is over. The journal is told of who is not sent one at once, whatever the reason.
 */
@ApplicationScoped
public class LinkPace {

    private static final int SESSIONS_LOOKED_AT = 20;

    private static final Logger LOG = System.getLogger(LinkPace.class.getName());

    private final LinkQueues queues;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final Event<AskedTooOften> tooOften;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public LinkPace(
            LinkQueues queues,
            KnownBrowsers browsers,
            Sessions sessions,
            Event<AskedTooOften> tooOften,
            Ids ids,
            Clock clock) {
        this.queues = queues;
        this.browsers = browsers;
        this.sessions = sessions;
        this.tooOften = tooOften;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody asks for a link to an account that there is: which ones are to be sent now. */
    List<Sending> ask(LinkAsked asked, List<Member> welcome) {
        String place = asked.client().place();
        boolean browser = browsers.knows(asked.mail().key(), asked.browser());
        boolean work = !browser && atWork(welcome, place);
        String asker = browser ? "browser " + asked.browser().value() : stranger(place, work);
        Instant now = now();
        List<Sending> next = change(asked.mail().key(), queue -> queue.ask(asked, asker, browser || work, now), now);
        if (next.stream().noneMatch(one -> one.one().asked().equals(asked))) {
            tooOften.fireAsync(new AskedTooOften(asked.mail(), Optional.empty(), place));
        }
        return next;
    }

    /** The accounts where somebody waited for long enough, or where a mail was begun and is not written. */
    List<String> due(int most) {
        return queues.due(now(), most);
    }

    /** Which links to an account are to be sent now. */
    List<Sending> next(String account) {
        return change(account, queue -> queue, now());
    }

    /** The mail is written, so that nobody else has to. */
    void written(String account, MailId mail) {
        storeWhere(account, queue -> queue.sends(mail), queue -> queue.written(mail));
    }

    /** Somebody came in with the account: the browser is known from now on, and nobody waits any more. */
    void cameIn(MailAddress mail, Secret browser) {
        browsers.remember(mail.key(), browser.hash(), now());
        storeWhere(mail.key(), queue -> true, LinkQueue::forgotten);
    }

    private void storeWhere(String account, Predicate<LinkQueue> where, UnaryOperator<LinkQueue> change) {
        Overtaken.anew(() -> {
            boolean stored = queues.find(account)
                    .filter(where)
                    .map(queue -> queues.save(change.apply(queue).changed(), now()))
                    .orElse(true);
            return Optional.of(account).filter(done -> stored);
        });
    }

    /**
     * Stored before anything is sent: however many nodes look, each link is sent once, and again only where its mail was
     * not written. Where so many ask for links to one account that this one is never stored, nothing is sent, as for those
     * for whom there is no place in the queue; who asked asks again.
     */
    private List<Sending> change(String account, UnaryOperator<LinkQueue> asking, Instant now) {
        return Overtaken.anew(() -> stored(account, asking, now)).orElseGet(() -> {
            LOG.log(Level.WARNING, "Too many ask for links to one account at one moment; one of them is sent none");
            return List.of();
        });
    }

    private Optional<List<Sending>> stored(String account, UnaryOperator<LinkQueue> asking, Instant now) {
        LinkQueue queue = asking.apply(
                queues.find(account).orElseGet(() -> LinkQueue.empty(account)).at(now));
        List<Sending> taken = new ArrayList<>();
        for (Optional<Sending> next = next(queue, now); next.isPresent(); next = next(queue, now)) {
            taken.add(next.get());
            queue = queue.taken(next.get());
        }
        return queues.save(queue.changed(), now) ? Optional.of(taken) : Optional.empty();
    }

    private Optional<Sending> next(LinkQueue queue, Instant now) {
        return queue.next(now, () -> new MailId(ids.next()));
    }

    /** Who is known by a network has turns apart from the strangers of the neighbourhood. */
    private static String stranger(String place, boolean atWork) {
        return atWork ? "at work " + Network.of(place) : Network.around(place);
    }

    private boolean atWork(List<Member> welcome, String place) {
        String network = Network.of(place);
        return welcome.stream()
                .flatMap(member -> sessions.ofMember(member.id(), SESSIONS_LOOKED_AT).stream())
                .anyMatch(session -> Network.of(session.client().place()).equals(network));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
