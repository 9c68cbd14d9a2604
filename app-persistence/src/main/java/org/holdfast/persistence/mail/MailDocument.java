package org.holdfast.persistence.mail;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.mail.Mail;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of a mail. */
final class MailDocument {

    private static final int SCHEMA = 1;

    private MailDocument() {}

    static Document from(Mail mail) {
        Document document = new Document("_id", mail.id().value())
                .append("schema", SCHEMA)
                .append(
                        "organisations",
                        mail.organisations().stream().map(OrganisationId::value).toList())
                .append("to", mail.to().value())
                .append("subject", mail.subject())
                .append("text", mail.text().map(MailText::text).orElse(null))
                .append("html", mail.text().map(MailText::html).orElse(null))
                .append("createdAt", Date.from(mail.createdAt()))
                .append("usefulUntil", Date.from(mail.usefulUntil()));
        document.putAll(state(mail.state()));
        return document;
    }

    static Mail toMail(Document document) {
        String subject = document.getString("subject");
        return new Mail(
                new MailId(document.getString("_id")),
                document.getList("organisations", String.class).stream()
                        .map(OrganisationId::new)
                        .toList(),
                new MailAddress(document.getString("to")),
                subject,
                Optional.ofNullable(document.getString("text"))
                        .map(text -> new MailText(subject, text, document.getString("html"))),
                document.getDate("createdAt").toInstant(),
                document.getDate("usefulUntil").toInstant(),
                state(document));
    }

    private static Document state(MailState state) {
        if (state instanceof MailState.Waiting waiting) {
            return new Document("state", "waiting")
                    .append("tries", waiting.tries())
                    .append("nextTry", Date.from(waiting.nextTry()))
                    .append("problem", waiting.problem().orElse(null));
        }
        if (state instanceof MailState.GivenUp over) {
            return new Document("state", "given-up")
                    .append("at", Date.from(over.at()))
                    .append("problem", over.problem());
        }
        return new Document("state", "sent").append("at", Date.from(((MailState.Sent) state).at()));
    }

    private static MailState state(Document document) {
        return switch (document.getString("state")) {
            case "waiting" ->
                new MailState.Waiting(
                        document.getInteger("tries"),
                        document.getDate("nextTry").toInstant(),
                        Optional.ofNullable(document.getString("problem")));
            case "sent" -> new MailState.Sent(document.getDate("at").toInstant());
            default -> new MailState.GivenUp(document.getDate("at").toInstant(), document.getString("problem"));
        };
    }
}
