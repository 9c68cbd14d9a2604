package org.holdfast.persistence.signin;

import static java.util.Objects.requireNonNull;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.LinkPurpose;
import org.holdfast.domain.signin.LinkState;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.SignInLink;
import org.jspecify.annotations.Nullable;

/** The stored form of a link. Which of {@code mail} to {@code member} are there depends on {@code purpose}. */
@Entity(LinkDocument.COLLECTION)
record LinkDocument(
        @Id String id,
        @Column int schema,
        @Column String purpose,
        @Column @Nullable String mail,
        @Column @Nullable String organisation,
        @Column @Nullable String member,
        @Column String subject,
        @Column @Nullable String browser,
        @Column Date endsAt,
        @Column String state) {

    static final String COLLECTION = "links";

    private static final int SCHEMA = 1;
    private static final String FIRST_OWNER = "first-owner";
    private static final String INVITATION = "invitation";
    private static final String OWNER_LINK = "owner-link";
    private static final String SIGN_IN = "sign-in";

    static LinkDocument from(SignInLink link) {
        if (link.purpose() instanceof LinkPurpose.Invitation invitation) {
            return of(
                    link,
                    INVITATION,
                    invitation.mail().value(),
                    invitation.organisation().value(),
                    invitation.member().value());
        }
        if (link.purpose() instanceof LinkPurpose.OwnerLink printed) {
            return of(
                    link,
                    OWNER_LINK,
                    printed.mail().value(),
                    printed.organisation().value(),
                    printed.member().value());
        }
        return link.purpose() instanceof LinkPurpose.SignIn signIn
                ? of(
                        link,
                        SIGN_IN,
                        signIn.mail().value(),
                        signIn.only().map(OrganisationId::value).orElse(null),
                        null)
                : of(link, FIRST_OWNER, null, null, null);
    }

    private static LinkDocument of(
            SignInLink link,
            String purpose,
            @Nullable String mail,
            @Nullable String organisation,
            @Nullable String member) {
        return new LinkDocument(
                link.id().value(),
                SCHEMA,
                purpose,
                mail,
                organisation,
                member,
                link.purpose().subject(),
                link.browser().map(SecretHash::value).orElse(null),
                Date.from(link.endsAt()),
                link.state().name());
    }

    SignInLink toLink() {
        return new SignInLink(
                new SecretHash(id),
                toPurpose(),
                Optional.ofNullable(browser).map(SecretHash::new),
                endsAt.toInstant(),
                LinkState.valueOf(state));
    }

    private LinkPurpose toPurpose() {
        return switch (purpose) {
            case FIRST_OWNER -> new LinkPurpose.FirstOwner();
            case INVITATION ->
                new LinkPurpose.Invitation(
                        new OrganisationId(requireNonNull(organisation)),
                        new MemberId(requireNonNull(member)),
                        new MailAddress(requireNonNull(mail)));
            case OWNER_LINK ->
                new LinkPurpose.OwnerLink(
                        new OrganisationId(requireNonNull(organisation)),
                        new MemberId(requireNonNull(member)),
                        new MailAddress(requireNonNull(mail)));
            default ->
                new LinkPurpose.SignIn(
                        new MailAddress(requireNonNull(mail)),
                        Optional.ofNullable(organisation).map(OrganisationId::new));
        };
    }
}
