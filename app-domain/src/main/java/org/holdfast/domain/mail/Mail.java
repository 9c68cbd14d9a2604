package org.holdfast.domain.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A mail of the outbox.
 *
 * @param id identifies it and sorts by age
 * @param organisations whose owners may read it
 * @param to who gets it
 * @param subject one line
 * @param text what it says; empty once it was sent, as it may carry a link
 * @param createdAt when it was written
 * @param usefulUntil not sent after that, as its link would not work any more
 * @param state waiting, sent or given up
 */
public record Mail(
        MailId id,
        List<OrganisationId> organisations,
        MailAddress to,
        String subject,
        Optional<MailText> text,
        Instant createdAt,
        Instant usefulUntil,
        MailState state) {

    public Mail {
        organisations = List.copyOf(organisations);
    }

    /** The same with another state; what it says is dropped once it waits no more. */
    public Mail with(MailState other) {
        Optional<MailText> kept = other instanceof MailState.Waiting ? text : Optional.empty();
        return new Mail(id, organisations, to, subject, kept, createdAt, usefulUntil, other);
    }
}
