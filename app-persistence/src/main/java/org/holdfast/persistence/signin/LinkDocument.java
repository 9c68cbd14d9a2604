package org.holdfast.persistence.signin;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkState;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SignInLink;

/** The stored form of a link. */
final class LinkDocument {

    private static final int SCHEMA = 1;

    private LinkDocument() {}

    static Document from(SignInLink link) {
        return purpose(link.purpose())
                .append("_id", link.id().value())
                .append("schema", SCHEMA)
                .append("subject", link.purpose().subject())
                .append("browser", link.browser().map(SecretHash::value).orElse(null))
                .append("endsAt", Date.from(link.endsAt()))
                .append("state", link.state().name());
    }

    static SignInLink toLink(Document document) {
        return new SignInLink(
                new SecretHash(document.getString("_id")),
                purpose(document),
                Optional.ofNullable(document.getString("browser")).map(SecretHash::new),
                document.getDate("endsAt").toInstant(),
                LinkState.valueOf(document.getString("state")));
    }

    private static Document purpose(LinkPurpose purpose) {
        if (purpose instanceof LinkPurpose.Invitation invitation) {
            return new Document("purpose", "invitation")
                    .append("mail", invitation.mail().value())
                    .append("organisation", invitation.organisation().value())
                    .append("member", invitation.member().value());
        }
        if (purpose instanceof LinkPurpose.OwnerLink printed) {
            return new Document("purpose", "owner-link")
                    .append("mail", printed.mail().value())
                    .append("organisation", printed.organisation().value())
                    .append("member", printed.member().value());
        }
        if (purpose instanceof LinkPurpose.SignIn signIn) {
            return new Document("purpose", "sign-in")
                    .append("mail", signIn.mail().value());
        }
        return new Document("purpose", "first-owner");
    }

    private static LinkPurpose purpose(Document document) {
        return switch (document.getString("purpose")) {
            case "first-owner" -> new LinkPurpose.FirstOwner();
            case "invitation" ->
                new LinkPurpose.Invitation(
                        new OrganisationId(document.getString("organisation")),
                        new MemberId(document.getString("member")),
                        new MailAddress(document.getString("mail")));
            case "owner-link" ->
                new LinkPurpose.OwnerLink(
                        new OrganisationId(document.getString("organisation")),
                        new MemberId(document.getString("member")),
                        new MailAddress(document.getString("mail")));
            default -> new LinkPurpose.SignIn(new MailAddress(document.getString("mail")));
        };
    }
}
