package org.holdfast.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/** The product writes a mail: into the outbox, from where it is sent. */
@ApplicationScoped
public class PostMail {

    private final Mails mails;
    private final Event<MailPosted> posted;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public PostMail(Mails mails, Event<MailPosted> posted, Ids ids, Clock clock) {
        this.mails = mails;
        this.posted = posted;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a mail. When this returns, it will be sent, even after a restart.
     *
     * @param organisations whose owners may read it
     * @param useful how long it is worth sending
     */
    public void post(List<OrganisationId> organisations, MailAddress to, MailText text, Duration useful) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        MailState waiting = new MailState.Waiting(0, now, Optional.empty());
        Mail mail = new Mail(
                new MailId(ids.next()),
                organisations,
                to,
                text.subject(),
                Optional.of(text),
                now,
                now.plus(useful),
                waiting);
        mails.save(mail);
        posted.fire(new MailPosted(mail.id()));
    }
}
