package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.directory.DirectoryEvent;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.DirectoryProvider;
import org.holdfast.domain.directory.EventPage;
import org.holdfast.domain.directory.ToldDirectory;
import org.holdfast.domain.directory.ToldGroup;
import org.holdfast.domain.directory.ToldPerson;
import org.holdfast.domain.directory.ToldPerson.Standing;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.security.workos.StandInWorkos.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real SDK against a stand-in of the service. */
class WorkosDirectoriesTest {

    private static final ProviderOrganisation ORGANISATION = new ProviderOrganisation("org_1");
    private static final DirectoryId STAFF = new DirectoryId("directory_1");

    private final SettableClock clock = new SettableClock();
    private final List<Duration> waited = new ArrayList<>();
    private int steps;
    private int wanted = Integer.MAX_VALUE;
    private final StandInWorkos workos = new StandInWorkos();
    private final StandInDirectory there = workos.directory();
    private final DirectoryProvider provider = new WorkosDirectories(
            new Workos(
                    Optional.of(new WorkosSettings(
                            StandInWorkos.API_KEY,
                            StandInWorkos.CLIENT_ID,
                            workos.url(),
                            Optional.of("secret"),
                            Duration.ofSeconds(2))),
                    this::wait),
            new PublicUrl("https://holdfast.example.com"),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        workos.close();
    }

    @Test
    void readsDirectoriesGroupsAndPeopleFromAllPages() {
        there.connect("directory_1", "org_1");
        there.connect("directory_2", "org_1");
        there.connect("directory_3", "org_1");
        there.connect("directory_4", "org_2");
        assertThat(provider.directories(ORGANISATION))
                .extracting(ToldDirectory::id)
                .containsExactly(STAFF, new DirectoryId("directory_2"), new DirectoryId("directory_3"));
        for (int place = 0; place < 5; place++) {
            there.user("u" + place, "directory_1", "p" + place + "@example.com", "P", "Example", "active");
            there.group("g" + place, "directory_1", "Group " + place);
        }
        there.user("u9", "directory_2", "other@example.com", "O", "Example", "active");
        there.user("u3", "directory_1", "p3@example.com", "P", "Example", "suspended");
        there.crew("u1", "g2", true);
        List<ToldPerson> people = people();
        assertThat(people).hasSize(5);
        assertThat(people.get(1))
                .isEqualTo(new ToldPerson("u1", "p1@example.com", Optional.of("P Example"), Standing.ACTIVE));
        assertThat(people.get(3).standing()).isEqualTo(Standing.OUT);
        assertThat(provider.groups(STAFF, this::wanted)).hasSize(5).contains(new ToldGroup("g4", "Group 4"));
        assertThat(provider.crew(STAFF, "g2", this::wanted)).containsExactly("u1");
        there.tellGroups();
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void takesNoStateThatItDoesNotKnowForAnAnswer() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 5);
        there.lie("m0", "state", null);
        there.lie("m1", "state", "enabled");
        there.lie("m2", "state", "inactive");
        there.lie("m3", "state", "Active");
        assertThat(people())
                .extracting(ToldPerson::standing)
                .containsExactly(Standing.UNCLEAR, Standing.UNCLEAR, Standing.OUT, Standing.ACTIVE, Standing.ACTIVE);
    }

    @Test
    void takesTheFirstAddressWhereNoneIsTheOneThatCounts() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 2);
        Map<String, Object> work = Map.of("type", "work", "value", "work@example.com");
        Map<String, Object> home = Map.of("type", "home", "value", "home@example.com", "primary", true);
        there.lie("m0", "email", null);
        there.lie("m0", "emails", List.of(work, Map.of("value", "other@example.com", "primary", false)));
        there.lie("m1", "email", null);
        there.lie("m1", "emails", List.of(work, home));
        assertThat(people()).extracting(ToldPerson::mail).containsExactly("work@example.com", "home@example.com");
    }

    @Test
    void readsTheOtherDirectoriesThoughOneHasAnIdThatCannotBeUsed() {
        there.connect("directory_1", "org_1");
        there.connect("directory 2", "org_1");
        there.connect("directory:3.a", "org_1");
        assertThat(provider.directories(ORGANISATION))
                .extracting(ToldDirectory::id)
                .containsExactly(STAFF, new DirectoryId("directory:3.a"));
    }

    @Test
    void readsEverybodyWhicheverOrderIsMeantWhereNoneIsNamed() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 7);
        for (String order : List.of("normal", "desc", "asc")) {
            there.usualOrder(order);
            assertThat(people()).as(order).hasSize(7);
        }
    }

    @Test
    void readsTenThousandPeopleAndTheirGroupsAtFourRequestsASecond() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 10_000);
        there.pagesOf(100);
        for (int place = 0; place < 20; place++) {
            there.group("g" + place, "directory_1", "Group " + place);
            for (int member = place; member < 10_000; member += 20) {
                there.fill("g" + place, "m" + member);
            }
        }
        there.atMost(4, clock);
        assertThat(people()).hasSize(10_000);
        for (ToldGroup group : provider.groups(STAFF, this::wanted)) {
            assertThat(provider.crew(STAFF, group.id(), this::wanted)).hasSize(500);
        }
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void waitsAsLongAsItIsToldAndGoesOnWhereItStopped() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 3);
        workos.be(Mood.TOO_MANY, 2);
        assertThat(people()).hasSize(3);
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
        assertThat(workos.asked().stream().distinct())
                .as("no page twice but the refused one")
                .hasSize(2);
        assertThat(waited).as("the lease is looked after meanwhile").allMatch(time -> time.toSeconds() <= 5);
        assertThat(steps).isGreaterThan(12);
    }

    @Test
    void saysWhatTheServiceSaidWhereThatIsNotAnObject() {
        there.connect("directory_1", "org_1");
        there.atMost(1, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        people();
        assertThatThrownBy(this::people)
                .isInstanceOfSatisfying(IdentityProviderException.class, busy -> assertThat(busy.words())
                        .contains("Ratelimited"));
    }

    @Test
    void stopsWaitingWhereTheAnswerIsNotWantedAnyMore() {
        workos.be(Mood.TOO_MANY);
        wanted = 4;
        assertThatThrownBy(this::people).isInstanceOf(BusyException.class);
        assertThat(workos.asked()).hasSize(1);
    }

    @Test
    void readsADirectoryThatDoesNotSayWhoseItIs() {
        there.connect("directory_1", "org_1");
        there.withoutOrganisation("directory_1");
        assertThat(provider.directories(ORGANISATION)).hasSize(1);
    }

    @Test
    void takesNoPartOfAListForTheWhole() {
        there.connect("directory_1", "org_1");
        there.users("directory_1", 5);
        there.repeatsPages();
        assertThatThrownBy(this::people).hasMessageContaining("repeats itself");
        workos.be(Mood.EMPTY);
        assertThatThrownBy(this::people).hasMessageContaining("is not whole");
        assertThatThrownBy(() -> provider.events(Optional.empty(), Instant.EPOCH))
                .hasMessageContaining("sign-on-provider-failed");
    }

    @Test
    void readsEveryEventInOrderAndGoesOnAfterTheLast() {
        there.connect("directory_1", "org_1");
        there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "active");
        there.user("u1", "directory_1", "bo@example.com", "Bo", "Example", "inactive");
        there.group("g1", "directory_1", "Night");
        there.crew("u1", "g1", true);
        there.crew("u1", "g1", false);
        there.group("g1", "directory_1", "Nights");
        there.removeGroup("g1");
        there.removeUser("u1");
        there.delete("directory_1");
        List<Class<?>> whats = new ArrayList<>();
        Optional<String> after = Optional.empty();
        boolean more = true;
        while (more) {
            EventPage page = provider.events(after, Instant.now().minusSeconds(60));
            page.events().forEach(event -> {
                assertThat(event.organisation()).contains(ORGANISATION);
                assertThat(event.directory()).isEqualTo(STAFF);
                whats.add(event.what().getClass());
            });
            after = page.last();
            more = page.more();
        }
        assertThat(whats)
                .containsExactly(
                        DirectoryEvent.Connected.class,
                        DirectoryEvent.PersonTold.class,
                        DirectoryEvent.PersonTold.class,
                        DirectoryEvent.GroupTold.class,
                        DirectoryEvent.PutIn.class,
                        DirectoryEvent.TakenOut.class,
                        DirectoryEvent.GroupTold.class,
                        DirectoryEvent.GroupGone.class,
                        DirectoryEvent.PersonGone.class,
                        DirectoryEvent.Deleted.class);
        assertThat(provider.events(after, Instant.EPOCH)).isEqualTo(new EventPage(List.of(), Optional.empty(), false));
    }

    @Test
    void asksOnlyWhatTheReferenceNames() {
        provider.events(Optional.empty(), Instant.parse("2026-11-20T10:00:00Z"));
        String asked = workos.asked().get(0);
        assertThat(asked)
                .startsWith("GET /events?events=dsync.activated")
                .contains("range_start=2026-11-20T10")
                .contains("order=asc")
                .contains("limit=100")
                .doesNotContain("after=");
    }

    @Test
    void saysWhenAnEventIsNotKnownAnyMore() {
        assertThatThrownBy(() -> provider.events(Optional.of("event_gone"), Instant.EPOCH))
                .isInstanceOfSatisfying(IdentityProviderException.class, refused -> assertThat(refused.refused())
                        .isTrue());
    }

    @Test
    void saysHowItFailed() {
        Map<Mood, String> codes = Map.of(
                Mood.UNAUTHORIZED, "sign-on-provider-unauthorized",
                Mood.UNPROCESSABLE, "sign-on-provider-refused",
                Mood.TOO_MANY, "sign-on-provider-busy",
                Mood.BROKEN, "sign-on-provider-failed",
                Mood.GARBLED, "sign-on-provider-failed",
                Mood.SLOW, "sign-on-provider-unreachable",
                Mood.DROPPING, "sign-on-provider-unreachable",
                Mood.BREAKING_OFF, "sign-on-provider-unreachable",
                Mood.SLOW_IN_THE_BODY, "sign-on-provider-unreachable");
        codes.forEach((mood, code) -> {
            workos.be(mood);
            assertThatThrownBy(this::people)
                    .as(mood.name())
                    .isInstanceOfSatisfying(IdentityProviderException.class, failed -> assertThat(failed.code())
                            .isEqualTo(code));
        });
    }

    private List<ToldPerson> people() {
        return provider.people(STAFF, this::wanted);
    }

    private boolean wanted() {
        return ++steps < wanted;
    }

    private void wait(Duration time) {
        waited.add(time);
        clock.advance(time);
    }
}
