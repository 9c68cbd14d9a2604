package org.holdfast.web.session;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;

/** A session as the API shows it. */
@Name("Session")
@Description("A browser in which a member is signed in.")
public record SessionView(
        @Description("Names the session; nobody can come in by it.") @NonNull @Id
        String id,

        @Description("The program in words, as it described itself.") @NonNull
        String device,

        @Description("The network address that the member signed in from.") @NonNull
        String place,

        @NonNull Instant startedAt,

        @Description("When it was last used, to the minute.") @NonNull
        Instant seenAt,

        @Description("Whether it is the one that asks.") boolean current) {

    static SessionView of(Session session, Optional<SecretHash> own) {
        return new SessionView(
                session.id().value(),
                session.client().device(),
                session.client().place(),
                session.startedAt(),
                session.seenAt(),
                own.filter(session.id()::same).isPresent());
    }
}
