package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.limit.InMemoryShares;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.limit.TooManyCallsException;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.shared.Askers;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.security.shared.Caller;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.signin.CallerFixture;
import org.holdfast.security.signin.FakeRequest;
import org.holdfast.security.signin.FakeResponse;
import org.holdfast.security.signin.SessionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetFilterTest {

    private static final int ALLOWED = 5;

    private final KernelFixture kernel = new KernelFixture(new SessionEventProjection());
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Secret session = Secret.random();
    private final FakeResponse response = new FakeResponse();
    private final BudgetFilter filter = new BudgetFilter(budget(ALLOWED));
    private int answered;

    @Test
    void refusesAPageThatIsOneTooMany() throws IOException, ServletException {
        ask(FakeRequest.get("/sites"), ALLOWED);
        assertThatThrownBy(() -> ask(FakeRequest.get("/sites"), 1)).isInstanceOf(TooManyCallsException.class);
        assertThat(answered).isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/assets/../graphql", "/assets/%2e%2e/graphql", "/graphql;x"})
    void answersACallThatIsOneTooManyWhateverDetourItTakes(String address) throws IOException, ServletException {
        ask(FakeRequest.post(address).mappedTo("/graphql"), ALLOWED + 1);
        assertThat(answered).isEqualTo(ALLOWED);
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.body()).contains("\"code\":\"too-many-calls\"");
        assertThat(response.header("Retry-After")).isPresent();
    }

    /** Sixty questions at once, each of which is allowed, would take the memory of everybody. */
    @Test
    void letsAMemberAskForSoMuchAtOnceAndLeavesRoomToOthers() throws IOException, ServletException {
        BudgetFilter narrow = new BudgetFilter(budget(100), new Askers(2, 0));
        Member bo = MemberFixture.owner("B1", "Bo", "bo@example.com");
        narrow.doFilter(by(ann), response.response(), (one, nothing) -> {
            narrow.doFilter(by(ann), response.response(), (two, still) -> {
                assertThatThrownBy(() -> narrow.doFilter(by(ann), response.response(), (three, never) -> answered++))
                        .isInstanceOf(TooManyCallsException.class);
                narrow.doFilter(by(bo), response.response(), (other, passed) -> answered++);
            });
            narrow.doFilter(by(ann), response.response(), (again, passed) -> answered++);
        });
        assertThat(answered).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/holdfast.css", "/jakarta.faces.resource/faces.js", "/health/ready", "/favicon.ico"})
    void countsNothingThatPagesAreMadeOf(String address) throws IOException, ServletException {
        ask(FakeRequest.get(address), 10 * ALLOWED);
        assertThat(answered).isEqualTo(10 * ALLOWED);
    }

    private void ask(FakeRequest request, int times) throws IOException, ServletException {
        request.by(CallerFixture.signedIn(ann, session, kernel.clock.instant()));
        for (int time = 0; time < times; time++) {
            filter.doFilter(request.request(), response.response(), (passed, answer) -> answered++);
        }
    }

    /** Programs that hang keep their maker from no page: by these a token is revoked. */
    @Test
    void letsAMemberInWhateverTheirProgramsAskFor() throws IOException, ServletException {
        BudgetFilter narrow = new BudgetFilter(budget(100), new Askers(1, 0));
        Actor program = new Actor(
                ann.organisation(),
                "T1",
                "Export",
                Origin.TOKEN,
                ActorFixture.viewer().grants(),
                ann.id().value());
        HttpServletRequest call =
                FakeRequest.get("/access.csv").by(new Program(program)).request();
        narrow.doFilter(call, response.response(), (one, nothing) -> {
            assertThatThrownBy(() -> narrow.doFilter(call, response.response(), (two, never) -> answered++))
                    .isInstanceOf(TooManyCallsException.class);
            narrow.doFilter(by(ann), response.response(), (page, passed) -> answered++);
        });
        assertThat(answered).isOne();
    }

    private record Program(Actor program) implements Caller {

        @Override
        public Optional<Actor> actor() {
            return Optional.of(program);
        }

        @Override
        public String getName() {
            return "Export";
        }
    }

    private HttpServletRequest by(Member member) {
        return FakeRequest.get("/sites")
                .by(CallerFixture.signedIn(member, Secret.random(), kernel.clock.instant()))
                .request();
    }

    private SessionBudget budget(int allowed) {
        return new SessionBudget(
                MapConfig.of(Map.of(SessionBudget.REQUESTS, Integer.toString(allowed))),
                new InMemoryShares(),
                kernel.clock,
                new TellLimit(
                        new InMemoryMembers(),
                        new InMemoryOrganisations(),
                        new InMemoryAttempts(),
                        new SecurityEvents(kernel.recorder, kernel.ids),
                        kernel.clock),
                new TrustedProxies(MapConfig.of(Map.of())));
    }
}
