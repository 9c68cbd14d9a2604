package org.holdfast.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.ReadOutbox;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.signin.MailedLink;
import org.holdfast.domain.signin.ReadMailedLinks;
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
    private final Supplier<Map<String, MailedLink>> links;

    @Inject
    public OutboxPage(
            CurrentActor caller, Access access, ReadOutbox outbox, ReadMailedLinks mailed, Parameters parameters) {
        this.caller = caller;
        this.access = access;
        this.outbox = outbox;
        this.parameters = parameters;
        this.page = Once.of(() -> outbox.page(caller.get(), parameters.text("q"), parameters.page(CURSORS, SIZE)));
        this.links = Once.of(() -> mailed.in(rows().stream().map(this::text).toList()));
    }

    /** The mails of the page. */
    public List<Mail> rows() {
        return page.get().items();
    }

    /** How many mails the page shows, in words; empty for none. */
    public String counted() {
        int shown = rows().size();
        boolean cut = page.get().hasNext() || page.get().hasPrevious();
        String mails = shown == 1 ? "1 mail" : shown + " mails";
        return shown == 0 ? "" : cut ? mails + " on this page" : mails;
    }

    /** What is searched for. */
    public String searched() {
        return parameters.text("q").orElse("");
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

    /** The link of a mail while it lets somebody in, to hand it on; empty otherwise. */
    public String link(Mail mail) {
        return mailed(mail)
                .filter(link -> link.standing() == MailedLink.Standing.GOOD)
                .map(MailedLink::address)
                .orElse("");
    }

    /** Whether the link of a mail lets nobody in any more. */
    public boolean dead(Mail mail) {
        return mailed(mail)
                .filter(link -> link.standing() != MailedLink.Standing.GOOD)
                .isPresent();
    }

    /** Until when the link of a mail lets somebody in. */
    public Optional<Instant> until(Mail mail) {
        return mailed(mail)
                .filter(link -> link.standing() == MailedLink.Standing.GOOD)
                .map(MailedLink::endsAt);
    }

    private Optional<MailedLink> mailed(Mail mail) {
        return Optional.ofNullable(links.get().get(text(mail)));
    }

    private static String standing(MailedLink link) {
        return switch (link.standing()) {
            case GOOD -> "Works until";
            case USED -> "The link was used";
            case REPLACED -> "A newer link replaced it";
            case OVER -> "The link is over";
        };
    }

    /** How far a mail is, in words. */
    public String state(Mail mail) {
        if (mail.state() instanceof MailState.Waiting waiting) {
            Optional<String> ofLink = mailed(mail).map(OutboxPage::standing);
            if (ofLink.isPresent()) {
                return ofLink.get();
            }
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
                parameters.link("/outbox").with("q", parameters.text("q")),
                mail -> CURSORS.cursor(mail.id().value()));
    }
}
