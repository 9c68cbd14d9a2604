package org.holdfast.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteProjection;
import org.holdfast.domain.site.SiteSubject;
import org.junit.jupiter.api.Test;

class ReadActivityTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final PageRequest PAGE = PageRequest.first(50);

    private final InMemorySites sites = new InMemorySites();
    private final KernelFixture kernel = new KernelFixture(new SiteProjection(sites));
    private final SiteSubject subject = new SiteSubject(new ReadSites(kernel.access, sites, PlacesFixture.of(sites)));
    private final ReadActivity activity = new ReadActivity(kernel.access, Subjects.of(subject), kernel.journal);
    private final Site north = recorded(SiteFixture.site("N1", "North"));
    private final Site south = recorded(SiteFixture.site("S1", "South"));
    private final Site hall = recorded(SiteFixture.below(north.path(), "H1", "Hall"));

    @Test
    void showsTheHistoryToWhoSeesTheThingNow() {
        Site moved = kernel.recorder.record(OWNER, Change.changed("site-moved", hall, hall.moved(south.path())));
        assertThat(history(ActorFixture.viewerOf(south.id().value()), moved))
                .extracting(Entry::kind)
                .containsExactly("site-moved", RegisterSite.REGISTERED);
        assertThatThrownBy(() -> history(ActorFixture.viewerOf(north.id().value()), moved))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void tellsAnotherOrganisationNoMoreThanOfAnUnknownThing() {
        assertThatThrownBy(() -> history(ActorFixture.stranger(), hall)).hasMessageStartingWith("site-not-found");
        assertThatThrownBy(() -> history(ActorFixture.stranger(), SiteFixture.site("Z9", "None")))
                .hasMessageStartingWith("site-not-found");
    }

    @Test
    void hasNoHistoryOfWhatNoFeatureSpeaksFor() {
        assertThatThrownBy(() -> activity.history(OWNER, new AggregateRef("secret", "1"), PAGE))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("history-not-found");
    }

    @Test
    void showsAThingAsItWas() {
        Instant before = Instant.ofEpochMilli(kernel.clock.millis());
        kernel.clock.advance(Duration.ofMinutes(1));
        kernel.recorder.record(OWNER, Change.changed("site-deactivated", hall, hall.deactivated()));
        assertThat(activity.asOf(OWNER, hall.ref(), before)
                        .orElseThrow()
                        .image()
                        .flag("active"))
                .isTrue();
        assertThat(activity.asOf(OWNER, hall.ref(), before.minusSeconds(1))).isEmpty();
    }

    @Test
    void showsActivityInSight() {
        assertThat(activity(ActorFixture.viewerOf(north.id().value())))
                .extracting(entry -> entry.image().text("name"))
                .containsExactly("Hall", "North");
        assertThat(activity(ActorFixture.stranger())).isEmpty();
    }

    @Test
    void showsThingsThatTheCallerMayNotReadBare() {
        ReadActivity guarded =
                new ReadActivity(kernel.access, Subjects.of(new Guarded(subject, false)), kernel.journal);
        Actor readsMembers = new Actor(
                ActorFixture.ORGANISATION,
                "01HZZZZZZZ00000000000000M8",
                "Robin Example",
                Origin.PAGE,
                Grants.of(
                        ActorFixture.ORGANISATION,
                        List.of(new HeldGrant(
                                new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()),
                                Set.of(Permission.ACTIVITY_READ, Permission.MEMBER_READ),
                                Optional.empty()))));
        assertThat(guarded.activity(readsMembers, ActivityFilter.none(), PAGE).items())
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.changes()).isEmpty();
                    assertThat(entry.image().names()).isEmpty();
                    assertThat(entry.actorName()).isNotEmpty();
                });
        assertThat(guarded.activity(OWNER, ActivityFilter.none(), PAGE).items())
                .allSatisfy(entry -> assertThat(entry.changes()).isNotEmpty());
    }

    @Test
    void tellsOfPeopleNothingButWhatIsOnesOwn() {
        ReadActivity guarded = new ReadActivity(
                kernel.access, Subjects.of(subject, new Guarded(subject, false, "session")), kernel.journal);
        session("signed-in", "M8", "M8");
        session("sessions-ended", "M9", "M8");
        session("signed-in", "M9", "M9");
        Actor viewer = ActorFixture.as("M8", new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));

        assertThat(guarded.activity(viewer, ActivityFilter.none(), PageRequest.first(3))
                        .items())
                .extracting(Entry::kind)
                .containsExactly("sessions-ended", "signed-in", RegisterSite.REGISTERED);
        assertThat(guarded.activity(viewer, ActivityFilter.none(), PAGE).items())
                .filteredOn(entry -> entry.aggregate().type().equals("session"))
                .hasSize(2)
                .allSatisfy(
                        entry -> assertThat(entry.image().findText("member")).contains("M8"));
        assertThat(guarded.activity(OWNER, ActivityFilter.none(), PAGE).items()).hasSize(6);
    }

    private void session(String kind, String actor, String member) {
        kernel.clock.advance(Duration.ofMillis(1));
        kernel.journal.append(new Entry(
                new AggregateRef("session", kernel.ids.next()),
                1,
                ScopePath.of(ActorFixture.ORGANISATION),
                kernel.clock.instant(),
                actor,
                "Robin Example",
                Origin.PAGE,
                kind,
                List.of(),
                Optional.empty(),
                Fields.none().with("member", member)));
    }

    @Test
    void keepsTheHistoryOfWhatTheCallerMayNotRead() {
        Actor viewer = ActorFixture.viewer();
        ReadActivity guarded =
                new ReadActivity(kernel.access, Subjects.of(new Guarded(subject, false)), kernel.journal);
        assertThatThrownBy(() -> guarded.history(viewer, hall.ref(), PAGE))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("history-not-found");
        assertThatThrownBy(() -> guarded.asOf(viewer, hall.ref(), kernel.clock.instant()))
                .isInstanceOf(NotFoundException.class);
        assertThat(guarded.history(OWNER, hall.ref(), PAGE).items()).hasSize(1);
        ReadActivity ofTheirOwn =
                new ReadActivity(kernel.access, Subjects.of(new Guarded(subject, true)), kernel.journal);
        assertThat(ofTheirOwn.history(viewer, hall.ref(), PAGE).items()).hasSize(1);
    }

    @Test
    void takesAnyMoment() {
        assertThat(activity.asOf(OWNER, hall.ref(), Instant.MAX)).isPresent();
        assertThat(activity.asOf(OWNER, hall.ref(), Instant.MIN)).isEmpty();
        ActivityFilter all = new ActivityFilter(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(Instant.MIN),
                Optional.of(Instant.MAX));
        assertThat(activity.activity(OWNER, all, PAGE).items()).hasSize(3);
    }

    /** Sites as if reading them needed what only owners hold. */
    private record Guarded(Subject subject, boolean own, String type) implements Subject {

        Guarded(Subject subject, boolean own) {
            this(subject, own, subject.type());
        }

        @Override
        public boolean own(Actor actor, String id) {
            return own;
        }

        @Override
        public Permission reading() {
            return Permission.SIGN_IN_CONFIGURE;
        }

        @Override
        public ScopePath path(Actor actor, String id) {
            return subject.path(actor, id);
        }
    }

    private Site recorded(Site site) {
        kernel.clock.advance(Duration.ofMillis(1));
        return kernel.recorder.record(OWNER, Change.created(RegisterSite.REGISTERED, site));
    }

    private List<Entry> history(Actor actor, Site site) {
        return activity.history(actor, site.ref(), PAGE).items();
    }

    private List<Entry> activity(Actor actor) {
        return activity.activity(actor, ActivityFilter.none(), PAGE).items();
    }
}
