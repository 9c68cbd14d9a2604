package org.holdfast.domain.review;

import static org.holdfast.domain.mail.MailText.escape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.PublicUrl;

/** What the mails about reviews say. */
@ApplicationScoped
public class ReviewMails {

    private final PublicUrl url;

    @Inject
    public ReviewMails(PublicUrl url) {
        this.url = url;
    }

    MailText reminder(MemberName name, AccessReview review, ReviewCounts counts) {
        String link = url.at("/reviews/" + review.id());
        String text =
                """
                Hello %s,

                the access review "%s" is due on %s. Of %d grants, %d are still to be confirmed or withdrawn:

                %s
                """.formatted(name, review.plan().name(), review.plan().due(), counts.lines(), counts.open(), link);
        String html = """
                <!DOCTYPE html><html lang="en"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">\
                <p>%s</p></body></html>
                """.formatted(escape(text.strip())
                .replace(escape(link), "<a href=\"" + escape(link) + "\">Review the grants</a>")
                .replace("\n\n", "</p><p>"));
        return new MailText("Access review due on " + review.plan().due(), text, html);
    }
}
