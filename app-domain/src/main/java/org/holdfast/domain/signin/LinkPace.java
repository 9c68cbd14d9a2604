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
import java.util.function.UnaryOperator;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.Overtaken;

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
    private final Clock clock;

    @Inject
    public LinkPace(
            LinkQueues queues, KnownBrowsers browsers, Sessions sessions, Event<AskedTooOften> tooOften, Clock clock) {
        this.queues = queues;
        this.browsers = browsers;
        this.sessions = sessions;
        this.tooOften = tooOften;
        this.clock = clock;
    }

    /** Somebody asks for a link to an account that there is: which ones are to be sent now. */
    List<LinkAsked> ask(LinkAsked asked, List<Member> welcome) {
        String place = asked.client().place();
        boolean browser = browsers.knows(asked.mail().key(), asked.browser());
        boolean known = browser || atWork(welcome, place);
        String asker = browser ? "browser " + asked.browser().value() : Network.around(place);
        Instant now = now();
        List<LinkAsked> next = change(asked.mail().key(), queue -> queue.ask(asked, asker, known, now), now);
        if (!next.contains(asked)) {
            tooOften.fireAsync(new AskedTooOften(asked.mail(), Optional.empty(), place));
        }
        return next;
    }

    /** The accounts where somebody waited for long enough. */
    List<String> due(int most) {
        return queues.due(now(), most);
    }

    /** Which links to an account are to be sent now. */
    List<LinkAsked> next(String account) {
        return change(account, queue -> queue, now());
    }

    /** Somebody came in with the account: nobody waits any more, and the browser is known from now on. */
    void cameIn(MailAddress mail, Secret browser) {
        queues.forget(mail.key());
        browsers.remember(mail.key(), browser.hash(), now());
    }

    /**
     * Stored before anything is sent: however many nodes look, each link is sent once. Where so many ask for links to one
     * account that this one is never stored, nothing is sent, as for those for whom there is no place in the queue; who
     * asked asks again.
     */
    private List<LinkAsked> change(String account, UnaryOperator<LinkQueue> asking, Instant now) {
        return Overtaken.anew(() -> stored(account, asking, now)).orElseGet(() -> {
            LOG.log(Level.WARNING, "Too many ask for links to one account at one moment; one of them is sent none");
            return List.of();
        });
    }

    private Optional<List<LinkAsked>> stored(String account, UnaryOperator<LinkQueue> asking, Instant now) {
        LinkQueue queue = asking.apply(
                queues.find(account).orElseGet(() -> LinkQueue.empty(account)).at(now));
        List<LinkAsked> sent = new ArrayList<>();
        for (Optional<LinkQueue.Waiting> next = queue.next(now); next.isPresent(); next = queue.next(now)) {
            sent.add(next.get().asked());
            queue = queue.served(next.get(), now);
        }
        return queues.save(queue.changed()) ? Optional.of(sent) : Optional.empty();
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
