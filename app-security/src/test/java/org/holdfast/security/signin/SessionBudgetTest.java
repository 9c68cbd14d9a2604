package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.limit.InMemoryShares;
import org.holdfast.domain.limit.TellLimit;
import org.holdfast.domain.limit.TooManyCallsException;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionBudgetTest {

    private final InMemoryMembers members = new InMemoryMembers();
    private final KernelFixture kernel = new KernelFixture(new SessionEventProjection());
    private final InMemoryShares shares = new InMemoryShares();
    private final SessionBudget budget = budget();
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final FakeRequest request = FakeRequest.get("/sites").by(signedIn(Secret.random()));

    @Test
    void stopsASessionUntilTheMinuteIsOver() {
        members.save(ann);
        for (int time = 0; time < 20; time++) {
            budget.take(request.request());
        }
        kernel.clock.advance(Duration.ofMillis(500));
        assertThatThrownBy(() -> budget.take(request.request()))
                .isInstanceOfSatisfying(TooManyCallsException.class, tooMany -> assertThat(tooMany.seconds())
                        .isEqualTo(60));
        assertThatThrownBy(() -> budget.take(request.request())).isInstanceOf(TooManyCallsException.class);
        kernel.clock.advance(Duration.ofMinutes(1));
        budget.take(request.request());
    }

    @Test
    void countsEachSessionAloneAndNobodyNot() {
        for (int time = 0; time < 20; time++) {
            budget.take(request.request());
        }
        budget.take(FakeRequest.get("/sites").by(signedIn(Secret.random())).request());
        for (int time = 0; time < 100; time++) {
            budget.take(FakeRequest.get("/sign-in").request());
        }
        assertThat(shares.asked()).isPositive();
    }

    @Test
    void leavesAnEntryOnce() {
        members.save(ann);
        for (int time = 0; time < 30; time++) {
            try {
                budget.take(request.request());
            } catch (TooManyCallsException expected) {
                assertThat(expected.seconds()).isPositive();
            }
        }
        assertThat(kernel.journal
                        .activity(
                                Sight.everything(ActorFixture.ORGANISATION),
                                ActivityFilter.none(),
                                PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("limit-hit"));
    }

    @Test
    void allowsFiftyASecondUnlessTold() {
        assertThat(SessionBudget.requests(MapConfig.of(Map.of()))).isEqualTo(3000);
        assertThat(SessionBudget.requests(MapConfig.of(Map.of(SessionBudget.REQUESTS, "7"))))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many"})
    void refusesWhatIsOutOfRange(String number) {
        assertThatThrownBy(() -> SessionBudget.requests(MapConfig.of(Map.of(SessionBudget.REQUESTS, number))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(SessionBudget.REQUESTS);
    }

    private SessionBudget budget() {
        return new SessionBudget(
                20,
                shares,
                kernel.clock,
                new TellLimit(
                        members,
                        new InMemoryOrganisations(),
                        new InMemoryAttempts(),
                        new SecurityEvents(kernel.recorder, kernel.ids),
                        kernel.clock),
                new TrustedProxies(MapConfig.of(Map.of())));
    }

    private SessionCaller signedIn(Secret secret) {
        return CallerFixture.signedIn(ann, secret, kernel.clock.instant());
    }
}
