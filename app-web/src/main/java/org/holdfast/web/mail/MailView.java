package org.holdfast.web.mail;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailText;
import org.jspecify.annotations.Nullable;

/** A mail of the outbox as the API shows it. */
@Name("Mail")
@Description("A mail of the outbox.")
public record MailView(
        @NonNull @Id String id,
        @NonNull String to,
        @NonNull String subject,

        @Description("What it says; null where a mail server is set, and once it waits no more.") @Nullable
        String text,

        @NonNull Instant createdAt,
        @NonNull MailStateName state) {

    static MailView from(Mail mail) {
        return new MailView(
                mail.id().value(),
                mail.to().value(),
                mail.subject(),
                mail.text().map(MailText::text).orElse(null),
                mail.createdAt(),
                MailStateName.of(mail.state()));
    }
}
