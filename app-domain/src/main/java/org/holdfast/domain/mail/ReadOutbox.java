package org.holdfast.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/**
 * An owner reads the outbox. What the mails say is shown only where there is no mail server to carry it, and never to a
 * program: a link in them would make a session of a token.
 */
@ApplicationScoped
public class ReadOutbox {

    private final Access access;
    private final Mails mails;
    private final MailTransport transport;

    @Inject
    public ReadOutbox(Access access, Mails mails, MailTransport transport) {
        this.access = access;
        this.mails = mails;
        this.transport = transport;
    }

    /** Whether mails leave the house. */
    public boolean delivers() {
        return transport.available();
    }

    /**
     * A page of the mails about members of the caller's organisation, newest first.
     *
     * @param text found anywhere in the address or the subject, ignoring case; empty for all
     */
    public Page<Mail> page(Actor actor, Optional<String> text, PageRequest page) {
        Assert.searched("text", text);
        access.requireEverywhere(actor, Permission.OUTBOX_READ);
        Page<Mail> found = mails.page(actor.organisation(), text, page);
        return delivers() || actor.origin() == Origin.TOKEN ? found.map(ReadOutbox::withoutText) : found;
    }

    private static Mail withoutText(Mail mail) {
        return new Mail(
                mail.id(),
                mail.organisations(),
                mail.to(),
                mail.subject(),
                Optional.empty(),
                mail.createdAt(),
                mail.usefulUntil(),
                mail.state());
    }
}
