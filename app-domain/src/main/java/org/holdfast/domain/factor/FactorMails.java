package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.NoticeMail;

/** Tells members by mail what happened to their second factor: whoever did it may not have been them. */
@ApplicationScoped
public class FactorMails {

    private static final Duration USEFUL = Duration.ofDays(3);
    private static final String NOT_YOU =
            "That was not you? Then talk to whoever looks after the members of your organisation, now.";

    private final PostMail mail;
    private final PublicUrl url;

    @Inject
    public FactorMails(PostMail mail, PublicUrl url) {
        this.mail = mail;
        this.url = url;
    }

    void enrolled(Member member) {
        post(
                member,
                "Your second factor is set up",
                "whenever you sign in by a link, you are now asked for a code of the device that was just set up."
                        + " Keep your recovery codes where the device is not.");
    }

    void removed(Member member) {
        post(member, "Your second factor was removed", "from now on a link alone signs you in.");
    }

    void reset(Member member, String by) {
        post(
                member,
                "Your second factor was taken away",
                by
                        + " took your second factor away, as is done when a device was lost. The codes of the device and your"
                        + " recovery codes are worth nothing any more.");
    }

    void recoveryCodesMade(Member member) {
        post(
                member,
                "You have new recovery codes",
                "new recovery codes were made for you. Those before are worth nothing any more.");
    }

    void recoveryCodeUsed(Member member, int left) {
        post(
                member,
                "A recovery code was used",
                "one of your recovery codes was used in place of your device. " + left + " of them "
                        + (left == 1 ? "is" : "are") + " left; you can make new ones at any time.");
    }

    private void post(Member member, String subject, String what) {
        String page = url.at("/me/factor");
        String text = "Hello %s,\n\n%s\n\n%s\n\n%s\n".formatted(member.name(), what, NOT_YOU, page);
        MailText written = NoticeMail.of(subject, text, page, "Your second factor");
        mail.post(List.of(member.organisation()), member.mail(), written, USEFUL);
    }
}
