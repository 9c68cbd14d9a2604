package org.holdfast.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.Session;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionGraphTest {

    private final GraphFixture graph = new GraphFixture();
    private final Member bo = MemberFixture.invited("B1", "Bo", "bo@example.com");
    private final Actor self = Actor.named(ActorFixture.ORGANISATION, bo.id().value(), "Bo", Origin.PAGE);
    private final Session session = session();

    @BeforeEach
    void start() {
        graph.identity.members.save(bo);
        graph.identity.sessions.start(session);
    }

    @Test
    void showsOnesOwnSessions() {
        assertThat(graph.ask(self, "{ sessions { nodes { id device place current } } }")
                        .getValue("/data/sessions/nodes/0"))
                .hasToString("{\"id\":\"" + session.id().value()
                        + "\",\"device\":\"Firefox on Windows\",\"place\":\"192.0.2.7\",\"current\":false}");
    }

    @Test
    void endsOneByItsName() {
        String end = "mutation($id: ID!) { endSession(id: $id) }";
        Map<String, Object> id = Map.of("id", session.id().value());
        assertThat(graph.ask(self, end, id).getValue("/data/endSession")).hasToString("true");
        assertThat(graph.identity.sessions.find(session.id())).isEmpty();
        assertThat(GraphFixture.code(graph.ask(self, end, id))).isEqualTo("session-not-found");
    }

    @Test
    void endsAllOfAMember() {
        assertThat(graph.ask(
                                ActorFixture.owner(),
                                "mutation($member: ID!) { endSessions(member: $member) }",
                                Map.of("member", bo.id().value()))
                        .getValue("/data/endSessions"))
                .hasToString("1");
        assertThat(graph.identity.sessions.find(session.id())).isEmpty();
    }

    private Session session() {
        Instant now = graph.identity.kernel.clock.instant();
        return new Session(
                Secret.random().hash(),
                bo.mail(),
                Optional.empty(),
                Optional.of(new Membership(bo.organisation(), bo.id())),
                new Client("192.0.2.7", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"),
                now,
                now);
    }
}
