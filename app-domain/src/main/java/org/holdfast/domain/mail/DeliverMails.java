package org.holdfast.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Leases;

/** Sends what waits in the outbox: one node at a time, again and again with longer pauses. */
@ApplicationScoped
public class DeliverMails {

    private static final String LEASE = "mail";
    private static final Duration HELD = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int BATCH = 20;

    private final Mails mails;
    private final MailTransport transport;
    private final Leases leases;
    private final Clock clock;
    private final String holder;

    @Inject
    public DeliverMails(Mails mails, MailTransport transport, Leases leases, Ids ids, Clock clock) {
        this.mails = mails;
        this.transport = transport;
        this.leases = leases;
        this.clock = clock;
        this.holder = ids.next();
    }

    /**
     * Tries every mail that is due.
     *
     * @return how many the server took; none without a mail server or while another node is at it
     */
    public int deliver() {
        if (!transport.available() || !leases.acquire(LEASE, holder, HELD)) {
            return 0;
        }
        try {
            return deliverAll();
        } finally {
            leases.release(LEASE, holder);
        }
    }

    private int deliverAll() {
        int sent = 0;
        List<Mail> due = mails.due(now(), BATCH);
        while (!due.isEmpty() && leases.acquire(LEASE, holder, HELD)) {
            for (Mail mail : due) {
                Mail tried = mail.with(attempt(mail));
                mails.save(tried);
                sent += tried.state() instanceof MailState.Sent ? 1 : 0;
            }
            due = mails.due(now(), BATCH);
        }
        return sent;
    }

    private MailState attempt(Mail mail) {
        if (now().isAfter(mail.usefulUntil())) {
            return new MailState.GivenUp(now(), "its link is over");
        }
        try {
            mail.text().ifPresent(text -> transport.send(mail.to(), text));
            return new MailState.Sent(now());
        } catch (MailNotSentException failure) {
            return afterFailure(mail, failure.problem());
        }
    }

    private MailState afterFailure(Mail mail, String problem) {
        int tries = mail.state() instanceof MailState.Waiting waiting ? waiting.tries() + 1 : 1;
        return new MailState.Waiting(tries, now().plus(pause(tries)), Optional.of(problem));
    }

    /** Doubles with each try. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
