package org.holdfast.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** The outbox: what was written to whom and how far it is; what it says only where no mail server carries it. */
@Named
@RequestScoped
public class OutboxPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("outbox");

    private final CurrentActor caller;
    private final Access access;
    private final ReadOutbox outbox;
    private final Parameters parameters;
    private final Supplier<Page<Mail>> page;

    @Inject
    public OutboxPage(CurrentActor caller, Access access, ReadOutbox outbox, Parameters parameters) {
        this.caller = caller;
        this.access = access;
        this.outbox = outbox;
        this.parameters = parameters;
        this.page = Once.of(() -> outbox.page(caller.get(), parameters.page(CURSORS, SIZE)));
    }

    /** The mails of the page. */
    public List<Mail> rows() {
        return page.get().items();
    }

    /** Whether mails leave the house. */
    public boolean delivers() {
        return outbox.delivers();
    }

    /** Whether the viewer reads it. */
    public boolean readable() {
        return access.mayEverywhere(caller.get(), Permission.OUTBOX_READ);
    }

    /** What a mail says, where that may be shown. */
    public String text(Mail mail) {
        return mail.text().map(MailText::text).orElse("");
    }

    /** How far a mail is, in words. */
    public String state(Mail mail) {
        if (mail.state() instanceof MailState.Waiting waiting) {
            return waiting.problem()
                    .map(problem -> "Waiting, tried " + waiting.tries() + " times: " + problem)
                    .orElse(delivers() ? "Waiting" : "Kept here");
        }
        return mail.state() instanceof MailState.GivenUp over ? "Given up: " + over.problem() : "Sent";
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/outbox"),
                mail -> CURSORS.cursor(mail.id().value()));
    }
}
