package org.holdfast.persistence.signin;

import static java.util.Objects.requireNonNull;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.jspecify.annotations.Nullable;

/** The stored form of a session. {@code organisation} and {@code member} are there when one was chosen; lists go by {@code usedKey}. */
@Entity(SessionDocument.COLLECTION)
record SessionDocument(
        @Id String id,
        @Column int schema,
        @Column String mail,
        @Column @Nullable String only,
        @Column @Nullable String place,
        @Column @Nullable String agent,
        @Column Date startedAt,
        @Column Date seenAt,
        @Column @Nullable String usedKey,
        @Column @Nullable String organisation,
        @Column @Nullable String member,
        @Column @Nullable String provider) {

    static final String COLLECTION = "sessions";

    private static final int SCHEMA = 1;

    static SessionDocument from(Session session) {
        return new SessionDocument(
                session.id().value(),
                SCHEMA,
                session.mail().value(),
                session.only().map(OrganisationId::value).orElse(null),
                session.client().place(),
                session.client().agent(),
                Date.from(session.startedAt()),
                Date.from(session.seenAt()),
                key(session.id(), session.seenAt()),
                session.membership()
                        .map(membership -> membership.organisation().value())
                        .orElse(null),
                session.membership()
                        .map(membership -> membership.member().value())
                        .orElse(null),
                session.provider().orElse(null));
    }

    /** Sorts by the last use, and is unique. */
    static String key(SecretHash id, Instant seenAt) {
        return String.format(Locale.ROOT, "%015d", seenAt.toEpochMilli()) + id.value();
    }

    /** One that was asked for in words of the driver. */
    static SessionDocument read(Document found) {
        return new SessionDocument(
                found.getString("_id"),
                found.getInteger("schema", SCHEMA),
                found.getString("mail"),
                found.getString("only"),
                found.getString("place"),
                found.getString("agent"),
                found.getDate("startedAt"),
                found.getDate("seenAt"),
                found.getString("usedKey"),
                found.getString("organisation"),
                found.getString("member"),
                found.getString("provider"));
    }

    Session toSession() {
        return new Session(
                new SecretHash(id),
                new MailAddress(mail),
                Optional.ofNullable(only).map(OrganisationId::new),
                Optional.ofNullable(member)
                        .map(chosen ->
                                new Membership(new OrganisationId(requireNonNull(organisation)), new MemberId(chosen))),
                new Client(Objects.requireNonNullElse(place, ""), Objects.requireNonNullElse(agent, "")),
                startedAt.toInstant(),
                seenAt.toInstant(),
                Optional.ofNullable(provider));
    }
}
