package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.junit.jupiter.api.Test;

/** What every store of queues does. */
public interface LinkQueuesContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    String ANN = "ann@example.com";

    LinkQueues stored();

    @Test
    default void keepsWhoWaitsWithAllThatIsKnown() {
        LinkQueue full = full(ANN, 1);
        assertThat(stored().save(full)).isTrue();
        assertThat(stored().find(ANN)).contains(full);
        assertThat(stored().find("bo@example.com")).isEmpty();
        LinkQueue empty = LinkQueue.empty(ANN).changed().changed();
        assertThat(stored().save(empty)).isTrue();
        assertThat(stored().find(ANN)).contains(empty);
    }

    @Test
    default void refusesWhoeverDidNotSeeTheLastChange() {
        assertThat(stored().save(full(ANN, 2))).as("there is none").isFalse();
        assertThat(stored().save(full(ANN, 1))).isTrue();
        assertThat(stored().save(full(ANN, 1))).isFalse();
        assertThat(stored().save(full(ANN, 3))).isFalse();
        assertThat(stored().save(full(ANN, 2))).isTrue();
    }

    @Test
    default void namesTheAccountsWhereSomebodyIsNext() {
        LinkQueue later = full(ANN, 1);
        Instant due = later.due().orElseThrow();
        LinkQueue sooner = LinkQueue.empty("bo@example.com")
                .ask(asked("bo@example.com", "192.0.2.1"), "192.0.2.0/24", false, due.minusSeconds(9))
                .changed();
        stored().save(later);
        stored().save(sooner);
        stored().save(LinkQueue.empty("cy@example.com").changed());
        assertThat(stored().due(due.minusSeconds(10), 10)).isEmpty();
        assertThat(stored().due(due.minusSeconds(9), 10)).containsExactly("bo@example.com");
        assertThat(stored().due(due, 10)).containsExactly("bo@example.com", ANN);
        assertThat(stored().due(due, 1)).containsExactly("bo@example.com");
    }

    @Test
    default void forgets() {
        stored().save(full(ANN, 1));
        stored().forget(ANN);
        assertThat(stored().find(ANN)).isEmpty();
        assertThat(stored().save(full(ANN, 1))).isTrue();
    }

    @Test
    default void removesWhereNothingHappens() {
        LinkQueue waiting = full(ANN, 1);
        LinkQueue idle =
                new LinkQueue("bo@example.com", 1, Optional.of(turn(NOW)), 1, false, Map.of(), Map.of(), List.of());
        stored().save(waiting);
        stored().save(idle);
        stored().removeIdleSince(NOW);
        assertThat(stored().find("bo@example.com")).isPresent();
        stored().removeIdleSince(NOW.plusMillis(1));
        assertThat(stored().find("bo@example.com")).isEmpty();
        assertThat(stored().find(ANN)).isPresent();
    }

    private static LinkQueue full(String account, long version) {
        return new LinkQueue(
                account,
                version,
                Optional.of(turn(NOW)),
                7,
                true,
                Map.of("192.0.2.0/24", 3L, "2001:0db8:0001::/48", 1L),
                Map.of("browser $a.b", NOW),
                List.of(
                        new LinkQueue.Waiting(
                                asked(account, "198.51.100.7"), "198.51.100.0/24", false, NOW.plusMillis(5)),
                        new LinkQueue.Waiting(
                                asked(account, "2001:db8:1:2::3"), "browser $a.b", true, NOW.plusMillis(6))));
    }

    private static LinkQueue.Turn turn(Instant at) {
        return new LinkQueue.Turn("192.0.2.0/24", at.minusSeconds(30), at, 2);
    }

    private static LinkAsked asked(String account, String place) {
        return new LinkAsked(
                new MailAddress(account),
                new SecretHash("5".repeat(43)),
                new Client(place, "Mozilla/5.0 Firefox/140.0"));
    }
}
