package org.holdfast.domain.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The outbox. */
public interface Mails {

    /**
     * Adds a mail.
     *
     * @return false when there is one of the same id, which stays as it is
     */
    boolean add(Mail mail);

    /** Whether there is a mail of this id. */
    boolean has(MailId id);

    /** Adds a mail, or replaces the one of the same id. */
    void save(Mail mail);

    /** The oldest mails that wait and may be tried at that moment. */
    List<Mail> due(Instant moment, int limit);

    /**
     * A page of the mails that owners of the organisation may read, newest first, keyed by the id.
     *
     * @param text found anywhere in the address or the subject, ignoring case; empty for all
     */
    Page<Mail> page(OrganisationId organisation, Optional<String> text, PageRequest page);

    /** Removes what was written before the moment. */
    void removeOlderThan(Instant moment);
}
