package org.holdfast.persistence.signon;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.Date;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.SignOnAttempt;
import org.jspecify.annotations.Nullable;

/** The stored form of an attempt. */
@Entity(AttemptDocument.COLLECTION)
record AttemptDocument(
        @Id String id,
        @Column int schema,
        @Column String browser,
        @Column String organisation,
        @Column String connection,
        @Column @Nullable String mail,
        @Column Date endsAt,
        @Column boolean used) {

    static final String COLLECTION = "sign-on-attempts";

    private static final int SCHEMA = 1;

    static AttemptDocument from(SignOnAttempt attempt) {
        return new AttemptDocument(
                attempt.id().value(),
                SCHEMA,
                attempt.browser().value(),
                attempt.organisation().value(),
                attempt.connection().value(),
                attempt.mail().map(MailAddress::value).orElse(null),
                Date.from(attempt.endsAt()),
                attempt.used());
    }

    SignOnAttempt toAttempt() {
        return new SignOnAttempt(
                new SecretHash(id),
                new SecretHash(browser),
                new OrganisationId(organisation),
                new ConnectionId(connection),
                Optional.ofNullable(mail).map(MailAddress::new),
                endsAt.toInstant(),
                used);
    }
}
