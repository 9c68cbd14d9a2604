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
        postOnce(nextId(), organisations, to, text, useful);
    }

    /** The same, once: where there is a mail of this id already, nothing happens. */
    public void postOnce(
            MailId id, List<OrganisationId> organisations, MailAddress to, MailText text, Duration useful) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        MailState waiting = new MailState.Waiting(0, now, Optional.empty());
        Mail mail = new Mail(id, organisations, to, text.subject(), Optional.of(text), now, now.plus(useful), waiting);
        if (mails.add(mail)) {
            posted.fire(new MailPosted(id));
        }
    }

    /** The id of a mail that nothing else leads to. */
    public MailId nextId() {
        return new MailId(ids.next());
    }

    /** Whether a mail of this id was posted. */
    public boolean posted(MailId id) {
        return mails.has(id);
    }
}
