package org.holdfast.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

class SiteUseCasesTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final Grant EDITING = new Grant(Role.EDITOR, ActorFixture.ORGANISATION.value());

    private final InMemorySites sites = new InMemorySites();
    private final KernelFixture kernel = new KernelFixture(new SiteProjection(sites));
    private final ReadSites read = new ReadSites(kernel.access, sites, PlacesFixture.of(sites));
    private final SiteCodes codes = new SiteCodes(kernel.claims);
    private final ChangeSite changes = new ChangeSite(kernel.access, read, kernel.recorder);
    private final RegisterSite register =
            new RegisterSite(kernel.access, read, codes, new SiteTree(sites), kernel.recorder, kernel.ids);
    private final DescribeSite describe = new DescribeSite(changes, codes);
    private final KnownPeople people = new KnownPeople();
    private final MoveSite move = new MoveSite(
            kernel.access, read, changes, new NobodyGainsByMoving(kernel.access, people), kernel.exclusive);
    private final DeactivateSite deactivate = new DeactivateSite(changes);

    @Test
    void registersASiteWithItsFirstEntry() {
        Site north = registered("North", "N-1");
        assertThat(read.get(OWNER, north.id())).isEqualTo(north);
        assertThat(history(north)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("site-registered");
            assertThat(entry.changes()).contains(new FieldChange("name", Optional.empty(), Optional.of("North")));
        });
    }

    @Test
    void offersWhatBeginsWithTheTextBeforeWhatContainsIt() {
        Site old = registered("A place once called Ber", "X-1");
        Site berlin = registered("Berlin", "X-2");
        Site bern = registered("Bern", "X-3");
        Site coded = registered("Works", "BER-1");
        Site exact = registered("Zurich", "BER");
        assertThat(read.choices(OWNER, " ber", 10)).containsExactly(exact, berlin, bern, coded, old);
        assertThat(read.choices(OWNER, "ber", 2)).containsExactly(exact, berlin);
        assertThat(read.choices(OWNER, " ", 10)).isEmpty();
        assertThat(read.choices(ActorFixture.editorOf(bern.id().value()), "ber", 10))
                .containsExactly(bern);
    }

    @Test
    void findsWhatIsCalledSoHoweverManyNamesBeginAlike() {
        for (int each = 0; each < 1100; each++) {
            registered("Solar " + each, "SOL-" + each);
        }
        Site solar = registered("Solar", "X-1");
        assertThat(read.called(OWNER, "sOLAR", 5)).containsExactly(solar);
        assertThat(read.called(OWNER, "Sola", 5)).isEmpty();
        assertThat(read.called(OWNER, " ", 5)).isEmpty();
        Site second = registered("SOLAR", "X-2");
        assertThat(read.called(OWNER, "Solar", 5)).containsExactlyInAnyOrder(solar, second);
        assertThat(read.called(OWNER, "Solar", 1)).hasSize(1);
        assertThat(read.called(ActorFixture.editorOf(second.id().value()), "Solar", 5))
                .containsExactly(second);
    }

    @Test
    void takesANameAsItWasTypedBeforeOneWithOtherAccents() {
        Site jose = registered("José", "J-1");
        assertThat(read.called(OWNER, "Jose", 5)).containsExactly(jose);
        Site plain = registered("Jose", "J-2");
        assertThat(read.called(OWNER, "Jose", 5)).containsExactly(plain);
        assertThat(read.called(OWNER, "josé", 5)).containsExactly(jose);
    }

    @Test
    void refusesACodeThatAnotherSiteHasIgnoringCase() {
        registered("North", "N-1");
        assertThatThrownBy(() -> registered("Other", "n-1"))
                .isInstanceOf(SiteRefusedException.class)
                .hasMessageContaining("site-code-taken");
    }

    @Test
    void givesAFormerCodeToAnotherSite() {
        Site north = registered("North", "N-1");
        describe.describe(OWNER, north.id(), 1, north.details().withCode(Optional.of(new SiteCode("N-2"))));
        assertThat(registered("Other", "N-1").code()).contains(new SiteCode("N-1"));
        assertThatThrownBy(() -> registered("Third", "N-2")).hasMessageContaining("site-code-taken");
    }

    @Test
    void recordsWhatARenamingChanged() {
        Site north = registered("North", "N-1");
        Site renamed = describe.rename(OWNER, north.id(), 1, new SiteName("Far North"));
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(history(north).get(0).changes())
                .containsExactly(new FieldChange("name", Optional.of("North"), Optional.of("Far North")));
    }

    @Test
    void recordsNothingForAChangeThatMakesNoDifference() {
        Site north = registered("North", "N-1");
        assertThat(describe.rename(OWNER, north.id(), 1, north.name())).isEqualTo(north);
        assertThat(history(north)).hasSize(1);
    }

    @Test
    void refusesAStaleVersion() {
        Site north = registered("North", "N-1");
        describe.rename(OWNER, north.id(), 1, new SiteName("Far North"));
        assertThatThrownBy(() -> describe.rename(OWNER, north.id(), 1, new SiteName("Near North")))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void movesASiteWithAllBelowIt() {
        Site north = registered("North", "N");
        Site south = registered("South", "S");
        Site hall = below(north, "Hall");
        Site room = below(hall, "Room");
        move.move(OWNER, hall.id(), 1, Optional.of(south.id()));
        assertThat(read.get(OWNER, room.id()).ancestors()).containsExactly(south.id(), hall.id());
        move.move(OWNER, hall.id(), 2, Optional.empty());
        assertThat(read.get(OWNER, room.id()).ancestors()).containsExactly(hall.id());
    }

    @Test
    void movesNothingToWhereTheCallerMayMore() {
        Site north = registered("North", "N");
        Site south = registered("South", "S");
        Actor mover =
                ActorFixture.as("M7", EDITING, new Grant(Role.OWNER, north.id().value()));
        assertThatThrownBy(() -> move.move(mover, south.id(), 1, Optional.of(north.id())))
                .isInstanceOf(SiteRefusedException.class)
                .hasMessageContaining("site-move-to-oneself");
        assertThat(read.get(OWNER, south.id()).ancestors()).isEmpty();
        assertThat(kernel.refusals.fired()).singleElement().satisfies(refused -> assertThat(refused.code())
                .isEqualTo("site-move-to-oneself"));
    }

    @Test
    void movesWhatTheCallerHoldsNoLessOf() {
        Site north = registered("North", "N");
        Site south = registered("South", "S");
        Grant onNorth = new Grant(Role.OWNER, north.id().value());
        Grant onSouth = new Grant(Role.OWNER, south.id().value());
        Actor shorter = ActorFixture.as(
                "M7", EDITING, onNorth, onSouth.ending(kernel.clock.instant().plusSeconds(60)));
        assertThatThrownBy(() -> move.move(shorter, south.id(), 1, Optional.of(north.id())))
                .hasMessageContaining("site-move-to-oneself");
        Actor both = ActorFixture.as("M7", EDITING, onNorth, onSouth);
        assertThat(move.move(both, south.id(), 1, Optional.of(north.id())).ancestors())
                .containsExactly(north.id());
        Actor less =
                ActorFixture.as("M7", EDITING, new Grant(Role.VIEWER, north.id().value()));
        move.move(OWNER, south.id(), 2, Optional.empty());
        assertThat(move.move(less, south.id(), 3, Optional.of(north.id())).ancestors())
                .containsExactly(north.id());
    }

    @Test
    void movesNothingByATokenToWhereItsMakerMayMore() {
        Site north = registered("North", "N");
        Site south = registered("South", "S");
        Actor maker =
                ActorFixture.as("M7", EDITING, new Grant(Role.OWNER, north.id().value()));
        Actor token = new Actor(
                ActorFixture.ORGANISATION,
                "T1",
                "Nightly",
                Origin.TOKEN,
                ActorFixture.as("M7", EDITING).grants(),
                "M7");
        people.behind = maker.grants();
        assertThatThrownBy(() -> move.move(token, south.id(), 1, Optional.of(north.id())))
                .hasMessageContaining("site-move-to-oneself");
        people.behind = token.grants();
        assertThat(move.move(token, south.id(), 1, Optional.of(north.id())).ancestors())
                .containsExactly(north.id());
    }

    /** Whoever is behind a token. */
    private static final class KnownPeople implements RightsNow {

        private Grants behind = Grants.none();

        @Override
        public Optional<Grants> of(OrganisationId organisation, String actorId) {
            throw new AssertionError("what a token is limited to says nothing of its maker");
        }

        @Override
        public Optional<Grants> ofPersonBehind(OrganisationId organisation, String actorId) {
            return Optional.of(behind);
        }
    }

    @Test
    void refusesACycle() {
        Site north = registered("North", "N");
        Site hall = below(north, "Hall");
        assertThatThrownBy(() -> move.move(OWNER, north.id(), 1, Optional.of(hall.id())))
                .hasMessageContaining("site-parent-cycle");
        assertThatThrownBy(() -> move.move(OWNER, north.id(), 1, Optional.of(north.id())))
                .hasMessageContaining("site-parent-cycle");
    }

    @Test
    void keepsAnInactiveSiteAndBringsItBack() {
        Site north = registered("North", "N");
        Site closed = deactivate.deactivate(OWNER, north.id(), 1, Optional.of("sold"));
        assertThat(read.get(OWNER, north.id()).active()).isFalse();
        assertThat(history(north).get(0).reason()).contains("sold");
        assertThat(deactivate
                        .reactivate(OWNER, north.id(), closed.version(), Optional.empty())
                        .active())
                .isTrue();
    }

    @Test
    void refusesAViewerEveryChange() {
        Site north = registered("North", "N");
        Actor viewer = ActorFixture.viewer();
        assertThatThrownBy(() -> register.register(viewer, Optional.empty(), north.details()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> describe.rename(viewer, north.id(), 1, new SiteName("X")))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> move.move(viewer, north.id(), 1, Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> deactivate.deactivate(viewer, north.id(), 1, Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
        assertThat(history(north)).hasSize(1);
    }

    @Test
    void hidesTheSitesOfAnotherOrganisation() {
        Site north = registered("North", "N");
        Actor stranger = ActorFixture.stranger();
        assertThatThrownBy(() -> read.get(stranger, north.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> describe.rename(stranger, north.id(), 1, new SiteName("X")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> register.register(stranger, Optional.of(north.id()), north.details()))
                .isInstanceOf(NotFoundException.class);
        assertThat(read.findByCode(stranger, new SiteCode("N"))).isEmpty();
        assertThat(read.top(stranger, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void showsAScopedMemberTheOwnSubtreeFromItsTop() {
        Site north = registered("North", "N");
        Site hall = below(north, "Hall");
        Site room = below(hall, "Room");
        registered("South", "S");
        Actor manager = ActorFixture.editorOf(hall.id().value());
        assertThat(read.top(manager, PageRequest.first(10)).items()).containsExactly(hall);
        assertThat(read.page(manager, SiteFilter.none(), SiteSort.NAME, PageRequest.first(10))
                        .items())
                .containsExactly(hall, room);
        assertThatThrownBy(() -> read.get(manager, north.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> move.move(manager, room.id(), 1, Optional.empty()))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void repairsWhatADeathBetweenAppendAndProjectionLeft() {
        Site north = registered("North", "N");
        Entry renamed = entryOf(north.described(north.details().withName(new SiteName("Far North"))));
        kernel.journal.append(renamed);
        assertThat(read.get(OWNER, north.id()).name()).isEqualTo(new SiteName("North"));
        assertThatThrownBy(() -> describe.rename(OWNER, north.id(), 1, new SiteName("Near North")))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(read.get(OWNER, north.id()).name()).isEqualTo(new SiteName("Far North"));
    }

    @Test
    void repairsAtStart() {
        Site north = registered("North", "N");
        kernel.journal.append(entryOf(north.deactivated()));
        kernel.repair.replaySince(kernel.clock.instant(), kernel.clock.instant());
        assertThat(read.get(OWNER, north.id()).active()).isFalse();
    }

    private Entry entryOf(Site site) {
        return new Entry(
                site.ref(),
                site.version(),
                site.path(),
                kernel.clock.instant(),
                OWNER.id(),
                OWNER.name(),
                OWNER.origin(),
                "site-described",
                List.of(),
                Optional.empty(),
                site.fields());
    }

    private List<Entry> history(Site site) {
        return kernel.journal.history(site.ref(), PageRequest.first(10)).items();
    }

    private Site registered(String name, String code) {
        SiteDetails details = SiteDetails.named(new SiteName(name)).withCode(Optional.of(new SiteCode(code)));
        return register.register(OWNER, Optional.empty(), details);
    }

    private Site below(Site parent, String name) {
        return register.register(OWNER, Optional.of(parent.id()), SiteDetails.named(new SiteName(name)));
    }
}
