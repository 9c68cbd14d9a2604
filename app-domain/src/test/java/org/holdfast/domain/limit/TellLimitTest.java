package org.holdfast.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.InMemoryMembers;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.InMemoryOrganisations;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.AskedTooOften;
import org.holdfast.domain.signin.Attempt;
import org.holdfast.domain.signin.Attempts;
import org.holdfast.domain.signin.Guessed;
import org.holdfast.domain.signin.InMemoryAttempts;
import org.holdfast.domain.signin.SecurityEvents;
import org.holdfast.domain.signin.SessionEventProjection;
import org.holdfast.domain.signin.SignInEventProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellLimitTest {

    private static final String PLACE = "192.0.2.1";

    private final InMemoryMembers members = new InMemoryMembers();
    private final KernelFixture kernel = new KernelFixture(new SessionEventProjection(), new SignInEventProjection());
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final TellLimit telling = telling(new InMemoryAttempts());
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final Actor actor =
            ActorFixture.as(ann.id().value(), new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));

    private TellLimit telling(Attempts attempts) {
        SecurityEvents events = new SecurityEvents(kernel.recorder, kernel.ids);
        return new TellLimit(members, organisations, attempts, events, kernel.clock);
    }

    @BeforeEach
    void know() {
        members.save(ann);
    }

    @Test
    void writesDownWhoseSessionAndTokenWereStopped() {
        telling.session(actor, PLACE);
        telling.token(ann, "Export", PLACE);
        assertThat(kinds()).containsExactly("limit-hit", "limit-hit");
        assertThat(entries())
                .extracting(entry -> entry.image().text("name"))
                .containsExactlyInAnyOrder("Ann", "Export");
        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.image().text("place")).isEqualTo(PLACE));
    }

    @Test
    void tellsWhatOutsidersCauseOnceAnHour() {
        for (int time = 0; time < 5; time++) {
            telling.signIn(new AskedTooOften(new MailAddress("ANN@example.com"), Optional.empty(), PLACE));
        }
        telling.signIn(new AskedTooOften(new MailAddress("nobody@example.com"), Optional.empty(), PLACE));
        assertThat(kinds()).containsExactly("limit-hit");
        kernel.clock.advance(Duration.ofMinutes(61));
        telling.signIn(new AskedTooOften(ann.mail(), Optional.empty(), PLACE));
        assertThat(kinds()).hasSize(2);
    }

    @Test
    void tellsWhatHappenedInOneOrganisationToNoOther() {
        telling.signIn(new AskedTooOften(ann.mail(), Optional.of(ActorFixture.OTHER_ORGANISATION), PLACE));
        assertThat(kinds()).isEmpty();
        telling.signIn(new AskedTooOften(ann.mail(), Optional.of(ann.organisation()), PLACE));
        assertThat(kinds()).containsExactly("limit-hit");
    }

    @Test
    void tellsEachRefusalOnceAnHour() {
        AccessRefused writing = new AccessRefused(actor, Permission.SITE_WRITE, ScopePath.of(actor.organisation()));
        AccessRefused managing = new AccessRefused(actor, Permission.MEMBER_MANAGE, ScopePath.of(actor.organisation()));
        telling.refused(writing, Optional.of(PLACE));
        telling.refused(writing, Optional.of(PLACE));
        telling.refused(managing, Optional.of(PLACE));
        assertThat(kinds()).containsExactly("access-refused", "access-refused");
        kernel.clock.advance(Duration.ofMinutes(61));
        telling.refused(writing, Optional.of(PLACE));
        assertThat(kinds()).hasSize(3);
    }

    /** Whoever dies before it is marked as told tells it again, and it stands there once. */
    @Test
    void losesNothingToTheEndOfTheProcess() {
        AccessRefused writing = new AccessRefused(actor, Permission.SITE_WRITE, ScopePath.of(actor.organisation()));
        TellLimit dying = telling(new InMemoryAttempts() {
            @Override
            public boolean count(String key, Optional<Attempt> last, Instant now) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> dying.refused(writing, Optional.of(PLACE))).hasMessage("killed");
        assertThat(kinds()).containsExactly("access-refused");
        telling.refused(writing, Optional.of(PLACE));
        telling.refused(writing, Optional.of(PLACE));
        assertThat(kinds()).containsExactly("access-refused");
    }

    @Test
    void tellsWhereAndFromWhereSomebodyWasRefused() {
        ScopePath site = ScopePath.of(actor.organisation()).below("01HZZZZZZZ00000000000000S1");
        telling.refused(new AccessRefused(actor, Permission.SITE_WRITE, site), Optional.of(PLACE));
        telling.refused(new AccessRefused(actor, Permission.SITE_IMPORT, site), Optional.empty());
        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.image().text("where")).isEqualTo("01HZZZZZZZ00000000000000S1"))
                .extracting(entry -> entry.image().findText("place"))
                .containsExactlyInAnyOrder(Optional.of(PLACE), Optional.empty());
    }

    @Test
    void tellsOfAServiceByWhoAnswersForIt() {
        Actor service = new Actor(
                        actor.organisation(), "01K0000000000000000SERVICE", "Export", Origin.TOKEN, Grants.none())
                .answeredForBy(ann.id().value());
        telling.refused(
                new AccessRefused(service, Permission.SITE_WRITE, ScopePath.of(actor.organisation())),
                Optional.of(PLACE));
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("access-refused");
            assertThat(entry.actorName()).isEqualTo("Export");
            assertThat(entry.image().text("member")).isEqualTo(ann.id().value());
        });
    }

    @Test
    void tellsWhichRuleWasInTheWay() {
        ScopePath whole = ScopePath.of(actor.organisation());
        telling.refused(new AccessRefused(actor, "grant-to-oneself", Optional.empty(), whole), Optional.empty());
        telling.refused(new AccessRefused(actor, "grant-to-oneself", Optional.empty(), whole), Optional.empty());
        telling.refused(
                new AccessRefused(
                        Actor.holdfast(actor.organisation(), Origin.AUTOMATION),
                        "member-last-owner",
                        Optional.empty(),
                        whole),
                Optional.empty());
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.image().text("refusal")).isEqualTo("grant-to-oneself"));
    }

    @Test
    void tellsEveryOrganisationOfGuessesOnceAnHourAndPlaceAndOfFewPlaces() {
        organisations.save(Organisation.found(ActorFixture.ORGANISATION, new OrganisationName("Example Works")));
        Guessed guess = new Guessed("link-unknown", "2001:db8:1:2::1", false);
        telling.guessed(guess);
        telling.guessed(guess);
        telling.guessed(new Guessed("link-unknown", "2001:db8:1:2:ffff::1", false));
        assertThat(kinds()).containsExactly("guess-refused");
        telling.guessed(new Guessed("link-unknown", "2001:db8:1:2::1", true));
        assertThat(kinds()).containsExactlyInAnyOrder("guess-refused", "guessing-slowed");
        kernel.clock.advance(Duration.ofMinutes(61));
        telling.guessed(guess);
        assertThat(kinds()).hasSize(3);
        for (int place = 1; place <= 60; place++) {
            telling.guessed(new Guessed("token-unknown", "192.0.2." + place, false));
        }
        assertThat(kinds()).hasSize(23);
    }

    private List<Entry> entries() {
        return kernel.journal
                .activity(Sight.everything(ActorFixture.ORGANISATION), ActivityFilter.none(), PageRequest.first(50))
                .items();
    }

    private List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }
}
