package org.holdfast.persistence.signin;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;

/** The stored form of a session. */
final class SessionDocument {

    private static final int SCHEMA = 1;

    private SessionDocument() {}

    static Document from(Session session) {
        Document document = new Document("_id", session.id().value())
                .append("schema", SCHEMA)
                .append("mail", session.mail().value())
                .append("only", session.only().map(OrganisationId::value).orElse(null))
                .append("place", session.client().place())
                .append("agent", session.client().agent())
                .append("startedAt", Date.from(session.startedAt()))
                .append("seenAt", Date.from(session.seenAt()));
        session.membership().map(SessionDocument::membership).ifPresent(document::putAll);
        return document;
    }

    static Document membership(Membership membership) {
        return new Document("organisation", membership.organisation().value())
                .append("member", membership.member().value());
    }

    static Session toSession(Document document) {
        return new Session(
                new SecretHash(document.getString("_id")),
                new MailAddress(document.getString("mail")),
                Optional.ofNullable(document.getString("only")).map(OrganisationId::new),
                Optional.ofNullable(document.getString("member"))
                        .map(member -> new Membership(
                                new OrganisationId(document.getString("organisation")), new MemberId(member))),
                new Client(document.get("place", ""), document.get("agent", "")),
                document.getDate("startedAt").toInstant(),
                document.getDate("seenAt").toInstant());
    }
}
