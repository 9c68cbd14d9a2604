package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.FiredEvents;
import org.junit.jupiter.api.Test;

/** Where others change the queue of an account at the same moment. */
class LinkPaceTest {

    private static final MailAddress BO = new MailAddress("bo@example.com");

    private final KernelFixture kernel = new KernelFixture(new SessionEventProjection());
    private final FiredEvents<AskedTooOften> tooOften = new FiredEvents<>();
    private final Overtaking queues = new Overtaking();
    private final LinkPace pace = new LinkPace(
            queues, new InMemoryKnownBrowsers(), new InMemorySessions(), tooOften, kernel.ids, kernel.clock);

    /** Somebody else is first so many times. */
    private static final class Overtaking implements LinkQueues {

        private final InMemoryLinkQueues queues = new InMemoryLinkQueues();
        private int times;

        @Override
        public Optional<LinkQueue> find(String account) {
            return queues.find(account);
        }

        @Override
        public boolean save(LinkQueue queue, Instant now) {
            return times-- <= 0 && queues.save(queue, now);
        }

        @Override
        public List<String> due(Instant now, int most) {
            return queues.due(now, most);
        }

        @Override
        public void removeIdleSince(Instant moment) {
            queues.removeIdleSince(moment);
        }
    }

    @Test
    void sendsALinkThoughOthersAreFirstForAWhile() {
        queues.times = 40;
        LinkAsked asked = asked("192.0.2.1");
        assertThat(ask(asked)).containsExactly(asked);
        assertThat(tooOften.fired()).isEmpty();
    }

    @Test
    void tellsTheJournalWhomItSendsNoLink() {
        queues.times = 50;
        LinkAsked asked = asked("192.0.2.1");
        assertThat(ask(asked)).isEmpty();
        assertThat(tooOften.fired()).containsExactly(new AskedTooOften(BO, Optional.empty(), "192.0.2.1"));
        assertThat(queues.find(BO.key())).as("nothing half done").isEmpty();
        assertThat(ask(asked)).as("asked again").containsExactly(asked);
    }

    @Test
    void sendsThoseWhoWaitLaterWhereOthersAreFirst() {
        LinkAsked waiting = asked("198.51.100.7");
        for (int place = 1; place <= 3; place++) {
            pace.ask(asked("192.0." + place + ".1"), List.of());
        }
        pace.ask(waiting, List.of());
        kernel.clock.advance(LinkTurns.TURN);
        queues.times = 50;
        assertThat(pace.next(BO.key())).isEmpty();
        assertThat(pace.due(10)).containsExactly(BO.key());
        assertThat(pace.next(BO.key())).isNotEmpty();
    }

    @Test
    void forgetsWhoeverWaitedWhereSomebodyCameInThoughOthersAreFirstForAWhile() {
        for (int place = 1; place <= 4; place++) {
            ask(asked("192.0." + place + ".1"));
        }
        LinkQueue before = queues.find(BO.key()).orElseThrow();
        queues.times = 40;
        pace.cameIn(BO, Secret.random());
        assertThat(queues.find(BO.key())).contains(before.forgotten().changed());
        assertThat(queues.save(before.changed(), kernel.clock.instant()))
                .as("who looked before")
                .isFalse();
    }

    @Test
    void keepsWhatIsBeingSentUntilItIsWritten() {
        LinkQueue.Sending sending = pace.ask(asked("192.0.2.1"), List.of()).get(0);
        kernel.clock.advance(LinkQueue.WRITING);
        assertThat(pace.next(BO.key())).extracting(LinkQueue.Sending::mail).containsExactly(sending.mail());
        queues.times = 40;
        pace.written(BO.key(), sending.mail());
        kernel.clock.advance(LinkQueue.WRITING);
        assertThat(pace.due(10)).isEmpty();
        assertThat(pace.next(BO.key())).isEmpty();
    }

    private List<LinkAsked> ask(LinkAsked asked) {
        return pace.ask(asked, List.of()).stream()
                .map(sending -> sending.one().asked())
                .toList();
    }

    private static LinkAsked asked(String place) {
        return new LinkAsked(BO, Secret.random().hash(), new Client(place, ""));
    }
}
