package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;
import org.holdfast.domain.signin.SessionsOver;
import org.holdfast.persistence.ProductContainer;
import org.holdfast.persistence.database.KilledDatabase;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Ending what hundreds of people have begun, behind one button. */
class SessionsOverIT {

    private static final int MANY = 450;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void endsHundredsOfSessionsInFewCommandsWithAnEntryForEach() {
        MongoDatabase database = TestDatabase.migrated();
        ProductContainer product = ProductContainer.on(KilledDatabase.of(database), new SettableClock());
        try {
            Member bo = MemberFixture.invited("B1", "Bo", "bo@example.com").joined();
            product.get(Members.class).save(bo);
            Sessions sessions = product.get(Sessions.class);
            List<Session> begun = IntStream.range(0, MANY)
                    .mapToObj(number -> byLink(bo))
                    .peek(sessions::start)
                    .toList();
            List<String> sent = TestDatabase.commandsOf(() -> product.get(SessionsOver.class)
                    .endByLink(
                            bo.organisation(),
                            Optional.of("example.com"),
                            some -> some,
                            SessionsOver.Cause.SINGLE_SIGN_ON));
            assertThat(begun).allMatch(session -> sessions.find(session.id()).isEmpty());
            assertThat(sent).hasSizeLessThan(40);
            assertThat(database.getCollection("journal").countDocuments(eq("kind", "session-over")))
                    .isEqualTo(MANY);
        } finally {
            product.close();
        }
    }

    private static Session byLink(Member member) {
        return new Session(
                Secret.random().hash(),
                new MailAddress("bo@example.com"),
                Optional.empty(),
                Optional.of(new Membership(ActorFixture.ORGANISATION, member.id())),
                new Client("192.0.2.1", ""),
                NOW,
                NOW);
    }
}
