package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.junit.jupiter.api.Test;

class LinkQueueTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final MailAddress ANN = new MailAddress("ann@example.com");

    private final List<String> sent = new ArrayList<>();
    private LinkQueue queue = LinkQueue.empty(ANN.key());
    private Instant now = START;

    @Test
    void sendsTheFirstFewOfOneAtOnceAndThenSlowerAndSlower() {
        for (int time = 0; time < 7; time++) {
            ask("here");
        }
        assertThat(sent).hasSize(5);
        go(Duration.ofSeconds(1));
        assertThat(sent).as("the newest of those that came too early").hasSize(6);
        ask("here");
        go(Duration.ofSeconds(1));
        assertThat(sent).hasSize(6);
        go(Duration.ofSeconds(1));
        assertThat(sent).hasSize(7);
    }

    @Test
    void letsOneGoBeforeATurnIsOverAndOthersWait() {
        ask("laptop");
        ask("telephone");
        assertThat(sent).containsExactly("laptop", "telephone");
        ask("laptop");
        go(LinkQueue.TURN.minusSeconds(1));
        assertThat(sent).hasSize(2);
        go(Duration.ofSeconds(1));
        assertThat(sent).containsExactly("laptop", "telephone", "laptop");
    }

    @Test
    void letsThoseGoFirstWhoHadTheFewestTurns() {
        ask("evil");
        ask("other evil");
        for (int turn = 0; turn < 4; turn++) {
            ask("evil");
            ask("other evil");
            go(LinkQueue.TURN);
        }
        ask("evil");
        ask("other evil");
        ask("home");
        sent.clear();
        go(LinkQueue.TURN);
        assertThat(sent).containsExactly("home");
    }

    @Test
    void doesNotProlongATurnByAskingInIt() {
        ask("evil");
        ask("other");
        ask("evil");
        go(LinkQueue.TURN);
        sent.clear();
        ask("other");
        Instant began = now;
        while (!sent.contains("other")) {
            ask("evil");
            go(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(began, now)).isLessThanOrEqualTo(LinkQueue.TURN);
    }

    @Test
    void letsNobodyKeepOthersOutByBeingKnown() {
        ask("home");
        ask("home too");
        int lost = 0;
        for (int round = 0; round < 20; round++) {
            sent.clear();
            ask("home");
            Instant began = now;
            while (!sent.contains("home")) {
                askKnown("kiosk");
                go(Duration.ofSeconds(1));
            }
            assertThat(Duration.between(began, now)).isLessThanOrEqualTo(LinkQueue.TURN);
            Instant got = now;
            while (sent.get(sent.size() - 1).equals("home") && now.isBefore(got.plus(LinkQueue.TURN))) {
                askKnown("kiosk");
                go(Duration.ofSeconds(1));
            }
            lost = now.isBefore(got.plusSeconds(100)) ? lost + 1 : 0;
            assertThat(lost)
                    .as("links in a row that lived for less than a turn")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void forgetsWhoWaitedForAsLongAsALinkLives() {
        ask("one");
        ask("two");
        ask("three");
        now = now.plus(SignInLink.LIFE);
        assertThat(queue.at(now).waiting()).isEmpty();
        assertThat(queue.at(now).turn()).isPresent();
        now = START.plus(LinkQueue.MEMORY);
        assertThat(queue.at(now)).isEqualTo(LinkQueue.empty(ANN.key()));
    }

    @Test
    void keepsFewOfThoseWhoWait() {
        for (int place = 0; place < 500; place++) {
            ask("evil " + place);
        }
        assertThat(queue.waiting()).hasSize(50);
    }

    private void ask(String asker) {
        ask(asker, false);
    }

    private void askKnown(String asker) {
        ask(asker, true);
    }

    private void ask(String asker, boolean known) {
        LinkAsked asked = new LinkAsked(ANN, Secret.random().hash(), new Client("192.0.2.1", asker));
        queue = queue.at(now).ask(asked, asker, known, now);
        send();
    }

    private void go(Duration duration) {
        now = now.plus(duration);
        queue = queue.at(now);
        send();
    }

    private void send() {
        for (Optional<LinkQueue.Waiting> next = queue.next(now); next.isPresent(); next = queue.next(now)) {
            sent.add(next.get().asker());
            queue = queue.served(next.get(), now);
        }
    }
}
