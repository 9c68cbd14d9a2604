package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.shared.Ids;
import org.junit.jupiter.api.Test;

/** What every store of queues does. */
public interface LinkQueuesContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    String ANN = "ann@example.com";

    LinkQueues stored();

    @Test
    default void keepsWhoWaitsWithAllThatIsKnown() {
        LinkQueue full = full(ANN, 1);
        assertThat(stored().save(full, NOW)).isTrue();
        assertThat(stored().find(ANN)).contains(full);
        assertThat(stored().find("bo@example.com")).isEmpty();
        LinkQueue empty = LinkQueue.empty(ANN).changed().changed();
        assertThat(stored().save(empty, NOW)).isTrue();
        assertThat(stored().find(ANN)).contains(empty);
    }

    @Test
    default void refusesWhoeverDidNotSeeTheLastChange() {
        assertThat(stored().save(full(ANN, 2), NOW)).as("there is none").isFalse();
        assertThat(stored().save(full(ANN, 1), NOW)).isTrue();
        assertThat(stored().save(full(ANN, 1), NOW)).isFalse();
        assertThat(stored().save(full(ANN, 3), NOW)).isFalse();
        assertThat(stored().save(full(ANN, 2), NOW)).isTrue();
    }

    @Test
    default void namesTheAccountsWhereSomebodyIsNext() {
        LinkQueue later = full(ANN, 1);
        Instant due = later.due().orElseThrow();
        LinkQueue sooner = LinkQueue.empty("bo@example.com")
                .ask(asked("bo@example.com", "192.0.2.1"), "192.0.2.0/24", false, due.minusSeconds(9))
                .changed();
        stored().save(later, NOW);
        stored().save(sooner, NOW);
        stored().save(LinkQueue.empty("cy@example.com").changed(), NOW);
        assertThat(stored().due(due.minusSeconds(10), 10)).isEmpty();
        assertThat(stored().due(due.minusSeconds(9), 10)).containsExactly("bo@example.com");
        assertThat(stored().due(due, 10)).containsExactly("bo@example.com", ANN);
        assertThat(stored().due(due, 1)).containsExactly("bo@example.com");
    }

    @Test
    default void namesTheAccountsWhereAMailWasBegunAndIsNotWritten() {
        LinkQueue full = full(ANN, 1);
        LinkQueue writing = new LinkQueue(ANN, 1, full.turns(), List.of(), full.sending());
        stored().save(writing, NOW);
        assertThat(stored().due(NOW.plusSeconds(29), 10)).isEmpty();
        assertThat(stored().due(NOW.plusSeconds(30), 10)).containsExactly(ANN);
    }

    @Test
    default void refusesWhoeverSawWhatWasThereBeforeAllWasForgotten() {
        LinkQueue seen = full(ANN, 1);
        stored().save(seen, NOW);
        assertThat(stored().save(seen.forgotten().changed(), NOW)).isTrue();
        LinkQueue others = stored().find(ANN).orElseThrow().changed();
        assertThat(stored().save(others, NOW)).isTrue();
        assertThat(stored().save(seen.changed(), NOW)).isFalse();
        assertThat(stored().find(ANN)).contains(others);
    }

    @Test
    default void removesWhereNothingHappens() {
        LinkQueue full = full("bo@example.com", 1);
        LinkQueue idle = new LinkQueue("bo@example.com", 1, full.turns(), List.of(), List.of());
        LinkQueue writing = new LinkQueue("cy@example.com", 1, full.turns(), List.of(), full.sending());
        stored().save(full(ANN, 1), NOW);
        stored().save(idle, NOW);
        stored().save(writing, NOW);
        stored().removeIdleSince(NOW);
        assertThat(stored().find("bo@example.com")).isPresent();
        stored().removeIdleSince(NOW.plusMillis(1));
        assertThat(stored().find("bo@example.com")).isEmpty();
        assertThat(stored().find(ANN)).isPresent();
        assertThat(stored().find("cy@example.com")).isPresent();
    }

    private static LinkQueue full(String account, long version) {
        LinkTurns turns = new LinkTurns(
                Optional.of(new LinkTurns.Turn("192.0.2.0/24", NOW.minusSeconds(30), NOW, 2)),
                7,
                true,
                Map.of(
                        "192.0.2.0/24",
                        new LinkTurns.Asker(3, NOW.minusSeconds(30)),
                        "browser $a.b",
                        new LinkTurns.Asker(1, NOW.minusSeconds(200))));
        LinkQueue.Waiting stranger = waiting(account, "198.51.100.7", "198.51.100.0/24", false);
        LinkQueue.Waiting known = waiting(account, "2001:db8:1:2::3", "browser $a.b", true);
        MailId mail = new MailId(Ids.derived(NOW, account));
        return new LinkQueue(
                account,
                version,
                turns,
                List.of(stranger, known),
                List.of(new LinkQueue.Sending(
                        waiting(account, "192.0.2.9", "192.0.2.0/24", false), mail, NOW, NOW.plusSeconds(30))));
    }

    private static LinkQueue.Waiting waiting(String account, String place, String asker, boolean known) {
        return new LinkQueue.Waiting(asked(account, place), asker, known, NOW.minusSeconds(5), NOW.plusMillis(5));
    }

    private static LinkAsked asked(String account, String place) {
        return new LinkAsked(
                new MailAddress(account),
                new SecretHash("5".repeat(43)),
                new Client(place, "Mozilla/5.0 Firefox/140.0"));
    }
}
