package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.signin.LinkQueue.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkQueueTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final MailAddress ANN = new MailAddress("ann@example.com");

    private final List<String> sent = new ArrayList<>();
    private final List<LinkAsked> mails = new ArrayList<>();
    private LinkQueue queue = LinkQueue.empty(ANN.key());
    private Instant now = START;
    private int made;

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
        go(LinkTurns.TURN.minusSeconds(1));
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
            go(LinkTurns.TURN);
        }
        ask("evil");
        ask("other evil");
        ask("home");
        sent.clear();
        go(LinkTurns.TURN);
        assertThat(sent).containsExactly("home");
    }

    @Test
    void doesNotProlongATurnByAskingInIt() {
        ask("evil");
        ask("other");
        ask("evil");
        go(LinkTurns.TURN);
        sent.clear();
        ask("other");
        Instant began = now;
        while (!sent.contains("other")) {
            ask("evil");
            go(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(began, now)).isLessThanOrEqualTo(LinkTurns.TURN);
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
            assertThat(Duration.between(began, now)).isLessThanOrEqualTo(LinkTurns.TURN);
            Instant got = now;
            while (sent.get(sent.size() - 1).equals("home") && now.isBefore(got.plus(LinkTurns.TURN))) {
                askKnown("kiosk");
                go(Duration.ofSeconds(1));
            }
            lost = now.isBefore(got.plusSeconds(100)) ? lost + 1 : 0;
            assertThat(lost)
                    .as("links in a row that lived for less than a turn")
                    .isLessThanOrEqualTo(1);
        }
    }

    /** Strangers, as many as there are, ask as often as they may. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 60})
    void letsWhoIsKnownWaitForOneTurnAtMostWhateverStrangersAsk(int neighbourhoods) {
        Waits waits = beside(neighbourhoods, this::askKnown);
        assertThat(waits.longest()).isLessThanOrEqualTo(LinkTurns.TURN);
        assertThat(waits.shortLives())
                .as("links in a row that lived for less than a turn")
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 45})
    void letsWhoIsNotKnownWaitForOneTurnOfEachStrangerAtMost(int neighbourhoods) {
        Waits waits = beside(neighbourhoods, this::ask);
        assertThat(waits.longest())
                .as("and what is left of the own turn")
                .isLessThan(LinkTurns.TURN.multipliedBy(neighbourhoods + 1));
        assertThat(waits.shortLives())
                .as("links in a row that lived for less than a turn")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void keepsAPlaceForWhoIsKnownBesideHoweverManyStrangers() {
        for (int place = 0; place < 60; place++) {
            ask("evil " + place);
        }
        sent.clear();
        askKnown("home");
        assertThat(sent).containsExactly("home");
        askKnown("work");
        assertThat(sent).containsExactly("home", "work");
    }

    @Test
    void sendsWhoAsksOnceALinkWhenTheTurnComesAndForgetsThemAfterTheLifeOfALink() {
        ask("one");
        ask("two");
        ask("three");
        ask("four");
        go(SignInLink.LIFE.minusSeconds(1));
        assertThat(sent).containsExactly("one", "two", "three");
        go(Duration.ofSeconds(1));
        assertThat(sent).hasSize(3);
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void keepsThePlaceOfWhoAsksOn() {
        for (int place = 0; place < 12; place++) {
            ask("evil " + place);
        }
        ask("home");
        Instant began = now;
        while (!sent.contains("home")) {
            if (Duration.between(began, now).toSeconds() % 60 == 0) {
                for (int place = 0; place < 12; place++) {
                    ask("evil " + place);
                }
                ask("home");
            }
            go(Duration.ofSeconds(1));
        }
        assertThat(Duration.between(began, now))
                .as("longer than a link lives")
                .isGreaterThan(SignInLink.LIFE)
                .isLessThanOrEqualTo(LinkTurns.TURN.multipliedBy(12));
    }

    @Test
    void keepsTheAskOfOneNetworkBesideThatOfAnother() {
        ask("one");
        ask("two");
        ask("three");
        LinkAsked own = asked("192.0.2.7");
        put(own, "neighbourhood", false);
        for (int other = 1; other <= 5; other++) {
            put(asked("192.0.2.200"), "neighbourhood", false);
            put(asked("192.0.2." + (210 + other)), "neighbourhood", false);
        }
        assertThat(queue.waiting()).filteredOn(one -> one.asked().equals(own)).hasSize(1);
        assertThat(queue.waiting())
                .filteredOn(one -> one.asker().equals("neighbourhood"))
                .hasSize(3);
        go(LinkTurns.TURN);
        go(LinkTurns.TURN);
        assertThat(mails).contains(own);
    }

    @Test
    void takesWhoIsKnownByABrowserForOneWhereverItIs() {
        ask("one");
        askKnown("browser");
        put(asked("192.0.2.7"), "browser", true);
        LinkAsked elsewhere = asked("198.51.100.7");
        put(elsewhere, "browser", true);
        assertThat(queue.waiting()).hasSizeLessThanOrEqualTo(1);
        assertThat(mails).contains(elsewhere);
    }

    @Test
    void sendsAgainWhatWasBegunAndNotWritten() {
        LinkAsked asked = asked("192.0.2.7");
        queue = queue.ask(asked, "home", false, now);
        Sending begun = queue.next(now, this::id).orElseThrow();
        queue = queue.taken(begun);
        LinkTurns turns = queue.turns();
        assertThat(queue.next(now, this::id)).as("somebody does it").isEmpty();
        assertThat(queue.due()).contains(now.plus(LinkQueue.WRITING));
        now = now.plus(LinkQueue.WRITING);
        Sending again = queue.at(now).next(now, this::id).orElseThrow();
        assertThat(again.mail()).as("the same mail").isEqualTo(begun.mail());
        queue = queue.taken(again);
        assertThat(queue.turns()).as("the same turn").isEqualTo(turns);
        assertThat(queue.sending()).containsExactly(again);
        queue = queue.written(again.mail());
        assertThat(queue.sending()).isEmpty();
        assertThat(queue.due()).isEmpty();
    }

    @Test
    void tiresOfWhatCannotBeWrittenAfterTheLifeOfALink() {
        queue = queue.ask(asked("192.0.2.7"), "home", false, now);
        queue = queue.taken(queue.next(now, this::id).orElseThrow());
        now = now.plus(SignInLink.LIFE).minusSeconds(1);
        assertThat(queue.at(now).sending()).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(queue.at(now).sending()).isEmpty();
    }

    @Test
    void forgetsWhoHadLinksAfterAnHourWithoutOne() {
        ask("one");
        now = START.plus(LinkTurns.MEMORY).minusSeconds(1);
        assertThat(queue.at(now).turns().turn()).isPresent();
        now = START.plus(LinkTurns.MEMORY);
        assertThat(queue.at(now)).isEqualTo(LinkQueue.empty(ANN.key()));
    }

    @Test
    void keepsFewOfThoseWhoWait() {
        for (int place = 0; place < 500; place++) {
            ask("evil " + place);
        }
        assertThat(queue.waiting()).hasSize(50);
    }

    /** What somebody gets who asks each minute for three hours, beside strangers who do so, too. */
    private Waits beside(int neighbourhoods, Consumer<String> person) {
        Waits waits = new Waits();
        for (int second = 0; second < 3 * 3600; second++) {
            if (second % 60 == 0) {
                for (int place = 0; place < neighbourhoods; place++) {
                    ask("evil " + place);
                }
            }
            if (second % 60 == 37) {
                waits.asks();
                person.accept("home");
            }
            waits.look();
            go(Duration.ofSeconds(1));
        }
        return waits;
    }

    /** How long somebody waits from asking to being sent a link, and how many links in a row were ended before a turn was over. */
    private final class Waits {

        private Optional<Instant> asked = Optional.empty();
        private Optional<Instant> got = Optional.empty();
        private Duration longest = Duration.ZERO;
        private int seen;
        private int shortInARow;
        private int mostShort;

        private void asks() {
            asked = asked.or(() -> Optional.of(now));
        }

        private void look() {
            for (; seen < sent.size(); seen++) {
                if (sent.get(seen).equals("home")) {
                    got = Optional.of(now);
                    asked = Optional.empty();
                } else {
                    got.ifPresent(this::ended);
                    got = Optional.empty();
                }
            }
            asked.map(since -> Duration.between(since, now))
                    .filter(waited -> waited.compareTo(longest) > 0)
                    .ifPresent(waited -> longest = waited);
        }

        /** A link that was asked for in the own turn lives for what is left of it. */
        private void ended(Instant since) {
            boolean shorter = Duration.between(since, now).compareTo(Duration.ofSeconds(50)) < 0;
            shortInARow = shorter ? shortInARow + 1 : 0;
            mostShort = Math.max(mostShort, shortInARow);
        }

        private Duration longest() {
            return longest;
        }

        private int shortLives() {
            return mostShort;
        }
    }

    private void ask(String asker) {
        put(asked("192.0.2.1"), asker, false);
    }

    private void askKnown(String asker) {
        put(asked("192.0.2.1"), asker, true);
    }

    private static LinkAsked asked(String place) {
        return new LinkAsked(ANN, Secret.random().hash(), new Client(place, ""));
    }

    private void put(LinkAsked asked, String asker, boolean known) {
        queue = queue.at(now).ask(asked, asker, known, now);
        send();
    }

    private void go(Duration duration) {
        now = now.plus(duration);
        queue = queue.at(now);
        send();
    }

    private void send() {
        for (Optional<Sending> next = queue.next(now, this::id); next.isPresent(); next = queue.next(now, this::id)) {
            sent.add(next.get().one().asker());
            mails.add(next.get().one().asked());
            queue = queue.taken(next.get()).written(next.get().mail());
        }
    }

    private MailId id() {
        return new MailId(Ids.derived(now, "mail " + made++));
    }
}
