package org.holdfast.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;

/** The outbox: what was written to whom and how far it is; what it says only where no mail server carries it. */
@Named
@RequestScoped
public class OutboxPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("outbox");

    private final CurrentActor caller;
    private final Access access;
    private final ReadOutbox outbox;

    private Optional<Page<Mail>> page = Optional.empty();

    @Inject
    public OutboxPage(CurrentActor caller, Access access, ReadOutbox outbox) {
        this.caller = caller;
        this.access = access;
        this.outbox = outbox;
    }

    /** The mails of the page. */
    public List<Mail> rows() {
        return page().items();
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

    /** The address of the next page; empty on the last. */
    public String next() {
        return page().hasNext() ? "/outbox?after=" + cursor(rows().get(rows().size() - 1)) : "";
    }

    /** The address of the page before; empty on the first. */
    public String previous() {
        return page().hasPrevious() ? "/outbox?before=" + cursor(rows().get(0)) : "";
    }

    private Page<Mail> page() {
        if (page.isEmpty()) {
            page = Optional.of(outbox.page(caller.get(), request()));
        }
        return page.get();
    }

    private static PageRequest request() {
        return asked("before")
                .map(cursor -> PageRequest.before(CURSORS.key("before", cursor), SIZE))
                .or(() -> asked("after").map(cursor -> PageRequest.after(CURSORS.key("after", cursor), SIZE)))
                .orElse(PageRequest.first(SIZE));
    }

    private static Optional<String> asked(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    private static String cursor(Mail mail) {
        return CURSORS.cursor(mail.id().value());
    }
}
