package org.holdfast.domain.review;

import static org.holdfast.domain.mail.MailText.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.PublicUrl;

/** What the mails about reviews say. */
@ApplicationScoped
public class ReviewMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final PublicUrl url;

    @Inject
    public ReviewMails(PublicUrl url) {
        this.url = url;
    }

    private static String day(AccessReview review) {
        return DAY.format(review.plan().due());
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    MailText opened(MemberName name, AccessReview review) {
        String link = url.at("/reviews/" + review.id());
        String text = """
                Hello %s,

                %s opened the access review "%s" and asks you to decide on it until %s. It lists %s grants: confirm those that are still needed, and withdraw the others:

                %s
                """.formatted(
                name, review.names().openedBy(), review.plan().name(), day(review), number(review.lines()), link);
        return mail("Access review: decide until " + day(review), text, link, "Review the grants");
    }

    MailText reminder(MemberName name, AccessReview review, ReviewCounts counts) {
        String link = url.at("/reviews/" + review.id());
        String text = """
                Hello %s,

                the access review "%s" is due on %s. Of %s grants, %s are still to be confirmed or withdrawn:

                %s
                """.formatted(
                        name, review.plan().name(), day(review), number(counts.lines()), number(counts.open()), link);
        return mail("Access review due on " + day(review), text, link, "Review the grants");
    }

    MailText notRepeated(MemberName name, AccessReview review, DomainException refused) {
        String link = url.at("/reviews/" + review.id());
        String why = refused.code().equals(ReviewRefusedException.TOO_LARGE)
                ? "more is granted by now than one review can list; open one for a part of the organisation"
                : "nothing is granted any more where it was of";
        String text = """
                Hello %s,

                the access review "%s" was to be opened again today. It was not, as %s.

                %s
                """.formatted(name, review.plan().name(), why, link);
        return mail("Access review not opened again", text, link, "The former review");
    }

    private static MailText mail(String subject, String text, String link, String called) {
        String html = """
                <!DOCTYPE html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">\
                <p>%s</p></body></html>
                """.formatted(escape(text.strip())
                .replace(escape(link), "<a href=\"" + escape(link) + "\">" + called + "</a>")
                .replace("\n\n", "</p><p>"));
        return new MailText(subject, text, html);
    }
}
