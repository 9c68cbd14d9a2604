package org.holdfast.web.mail;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signin.MailedLink;

/** The link of a mail as the API shows it. */
@Name("MailLink")
@Description("The link of a mail.")
public record MailLinkView(
        @NonNull MailLinkStateName state,

        @Description("Until when it lets somebody in, or would have.") @NonNull
        Instant endsAt) {

    static MailLinkView from(MailedLink link) {
        return new MailLinkView(MailLinkStateName.of(link.standing()), link.endsAt());
    }
}
