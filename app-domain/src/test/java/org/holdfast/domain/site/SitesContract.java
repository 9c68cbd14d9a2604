package org.holdfast.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.site.SiteFixture.TOP;
import static org.holdfast.domain.site.SiteFixture.below;
import static org.holdfast.domain.site.SiteFixture.full;
import static org.holdfast.domain.site.SiteFixture.id;
import static org.holdfast.domain.site.SiteFixture.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every store of sites does. */
public interface SitesContract {

    Sight EVERYTHING = Sight.everything(ActorFixture.ORGANISATION);

    Sites sites();

    @Test
    default void givesBackASiteWithEveryDetail() {
        sites().save(full());
        assertThat(sites().find(ActorFixture.ORGANISATION, full().id())).contains(full());
    }

    @Test
    default void givesBackASiteWithJustAName() {
        sites().save(site("A1", "Alpha"));
        assertThat(sites().find(ActorFixture.ORGANISATION, id("A1"))).contains(site("A1", "Alpha"));
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        sites().save(full());
        assertThat(sites().find(ActorFixture.OTHER_ORGANISATION, full().id())).isEmpty();
        assertThat(sites().findAll(ActorFixture.OTHER_ORGANISATION, List.of(full().id())))
                .isEmpty();
        assertThat(sites().findByCodes(ActorFixture.OTHER_ORGANISATION, List.of(new SiteCode("SP-01"))))
                .isEmpty();
        assertThat(names(Sight.everything(ActorFixture.OTHER_ORGANISATION), SiteFilter.none()))
                .isEmpty();
    }

    @Test
    default void findsByCodeIgnoringCase() {
        sites().save(full());
        assertThat(sites().findByCodes(ActorFixture.ORGANISATION, List.of(new SiteCode("sp-01"))))
                .containsOnlyKeys("sp-01");
        assertThat(sites().findByCodes(ActorFixture.ORGANISATION, List.of(new SiteCode("\uff33P-01"))))
                .containsOnlyKeys("sp-01");
    }

    @Test
    default void keepsTheNewerVersion() {
        Site first = site("A1", "Alpha");
        Site second = first.deactivated();
        sites().save(second);
        sites().save(first);
        sites().saveAll(List.of(first, site("B1", "Beta")));
        assertThat(sites().find(ActorFixture.ORGANISATION, id("A1"))).contains(second);
        assertThat(sites().find(ActorFixture.ORGANISATION, id("B1"))).isPresent();
    }

    @Test
    default void savesManyNewerVersions() {
        sites().saveAll(List.of(site("A1", "Alpha"), site("B1", "Beta")));
        sites().saveAll(List.of(
                site("A1", "Alpha").deactivated(), site("B1", "Beta").deactivated()));
        assertThat(sites().page(EVERYTHING, SiteFilter.none(), SiteSort.NAME, PageRequest.first(10))
                        .items())
                .hasSize(2)
                .noneMatch(Site::active);
    }

    @Test
    default void pagesByNameInBothDirections() {
        sites().saveAll(List.of(site("C1", "charlie"), site("A1", "Älpha"), site("B1", "Bravo"), site("B2", "bravo")));
        Page<Site> first = page(PageRequest.first(3));
        assertThat(first.items()).extracting(one -> one.name().value()).containsExactly("Älpha", "Bravo", "bravo");
        assertThat(first.hasNext()).isTrue();
        assertThat(first.hasPrevious()).isFalse();
        Page<Site> second = page(PageRequest.after(key(first.items().get(2)), 3));
        assertThat(second.items()).extracting(one -> one.name().value()).containsExactly("charlie");
        assertThat(second.hasNext()).isFalse();
        assertThat(second.hasPrevious()).isTrue();
        Page<Site> back = page(PageRequest.before(key(second.items().get(0)), 2));
        assertThat(back.items()).extracting(one -> one.name().value()).containsExactly("Bravo", "bravo");
        assertThat(back.hasPrevious()).isTrue();
    }

    @Test
    default void sortsByCodeWithThoseWithoutOneLast() {
        Site coded = Site.register(
                id("Z9"), TOP, SiteDetails.named(new SiteName("Zulu")).withCode(Optional.of(new SiteCode("a"))));
        sites().saveAll(List.of(site("A1", "Alpha"), coded));
        assertThat(sites().page(EVERYTHING, SiteFilter.none(), SiteSort.CODE, PageRequest.first(10))
                        .items())
                .extracting(one -> one.name().value())
                .containsExactly("Zulu", "Alpha");
    }

    @Test
    default void sortsNewestFirst() {
        sites().saveAll(List.of(site("A1", "Older"), site("A2", "Newer"), site("A3", "Newest")));
        Page<Site> first = sites().page(EVERYTHING, SiteFilter.none(), SiteSort.NEWEST, PageRequest.first(2));
        assertThat(first.items()).extracting(one -> one.name().value()).containsExactly("Newest", "Newer");
        assertThat(first.hasNext()).isTrue();
        String key = sites().keyOf(first.items().get(1), SiteSort.NEWEST);
        assertThat(sites().page(EVERYTHING, SiteFilter.none(), SiteSort.NEWEST, PageRequest.after(key, 2))
                        .items())
                .extracting(one -> one.name().value())
                .containsExactly("Older");
    }

    @Test
    default void showsWhatIsInSightOnce() {
        Site north = site("N1", "North");
        Site hall = below(north.path(), "H1", "Hall");
        sites().saveAll(List.of(north, hall, site("S1", "South")));
        Sight two = new Sight(
                ActorFixture.ORGANISATION, List.of(north.id().value(), hall.id().value()));
        assertThat(names(two, SiteFilter.none())).containsExactly("Hall", "North");
        assertThat(sites().count(two, SiteFilter.none()).value()).isEqualTo(2);
    }

    @Test
    default void narrowsByTextIgnoringCaseAndAccents() {
        sites().saveAll(List.of(full(), site("A1", "Alpha (1.0)")));
        assertThat(names(EVERYTHING, text("sao"))).containsExactly("São Paulo  Works");
        assertThat(names(EVERYTHING, text("SP-0"))).containsExactly("São Paulo  Works");
        assertThat(names(EVERYTHING, text("(1.0)"))).containsExactly("Alpha (1.0)");
        assertThat(names(EVERYTHING, text(".*"))).isEmpty();
    }

    @Test
    default void listsWhatBeginsWithATextByNameOrByCode() {
        Site sao = full();
        Site saone = site("A2", "Saone (1.0)");
        Site other = site("A3", "Old Saone");
        sites().saveAll(List.of(other, saone, sao));
        assertThat(sites().beginning(EVERYTHING, " SAO", SiteSort.NAME, 5)).containsExactly(sao, saone);
        assertThat(sites().beginning(EVERYTHING, "SAO", SiteSort.NAME, 1)).containsExactly(sao);
        assertThat(sites().beginning(EVERYTHING, "saone (", SiteSort.NAME, 5)).containsExactly(saone);
        assertThat(sites().beginning(EVERYTHING, ".*", SiteSort.NAME, 5)).isEmpty();
        assertThat(sites().beginning(EVERYTHING, "sp-", SiteSort.CODE, 5)).containsExactly(sao);
        assertThat(sites().beginning(EVERYTHING, "sa", SiteSort.CODE, 5)).isEmpty();
        Sight one = new Sight(ActorFixture.ORGANISATION, List.of(saone.id().value()));
        assertThat(sites().beginning(one, "sa", SiteSort.NAME, 5)).containsExactly(saone);
    }

    @Test
    default void narrowsByEverythingElse() {
        Site north = site("N1", "North");
        sites().saveAll(List.of(north, full(), site("A1", "Alpha").deactivated()));
        assertThat(names(
                        EVERYTHING,
                        new SiteFilter(
                                Optional.empty(),
                                Optional.of(true),
                                Optional.of(north.id()),
                                Optional.of("Cold store"),
                                Optional.of(new Country("BR")))))
                .containsExactly("São Paulo  Works");
        assertThat(names(
                        EVERYTHING,
                        new SiteFilter(
                                Optional.empty(),
                                Optional.of(false),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .containsExactly("Alpha");
        assertThat(names(
                        EVERYTHING,
                        new SiteFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Cold"),
                                Optional.empty())))
                .isEmpty();
    }

    @Test
    default void narrowsToSomeSitesWithAllBelow() {
        Site north = site("N1", "North");
        Site hall = SiteFixture.below(north.path(), "N2", "Hall");
        Site south = site("S1", "South");
        sites().saveAll(List.of(north, hall, south, site("W1", "West")));
        SiteFilter both = SiteFilter.none().within(Set.of(north.id(), south.id()));
        assertThat(names(EVERYTHING, both)).containsExactly("Hall", "North", "South");
        assertThat(sites().count(EVERYTHING, both).value()).isEqualTo(3);
        Sight narrow = new Sight(EVERYTHING.organisation(), List.of(hall.id().value(), "01HZZZZZZZ00000000000000W1"));
        assertThat(names(narrow, both)).as("never more than is in sight").containsExactly("Hall");
        assertThat(sites().count(narrow, both).value()).isEqualTo(1);
        assertThat(names(EVERYTHING, SiteFilter.none().within(Set.of()))).isEmpty();
        assertThat(names(narrow, SiteFilter.none().within(Set.of()))).isEmpty();
    }

    @Test
    default void listsWhatLiesDirectlyBelow() {
        Site north = site("N1", "North");
        Site hall = below(north.path(), "H1", "Hall");
        sites().saveAll(List.of(north, hall, below(hall.path(), "R1", "Room")));
        assertThat(sites().children(TOP, PageRequest.first(10)).items()).containsExactly(north);
        assertThat(sites().children(north.path(), PageRequest.first(10)).items())
                .containsExactly(hall);
        assertThat(sites().countChildren(north.path())).isEqualTo(new Count(1, false));
    }

    @Test
    default void replantsAMovedSiteWithAllBelowIt() {
        Site north = site("N1", "North");
        Site south = site("S1", "South");
        Site hall = below(north.path(), "H1", "Hall");
        Site room = below(hall.path(), "R1", "Room");
        sites().saveAll(List.of(north, south, hall, room));
        Site moved = hall.moved(south.path());
        sites().save(moved);
        sites().replant(moved);
        sites().replant(moved);
        assertThat(path("H1")).isEqualTo(south.path().below(hall.id().value()));
        assertThat(path("R1")).isEqualTo(moved.path().below(room.id().value()));
        assertThat(sites().children(south.path(), PageRequest.first(10)).items())
                .hasSize(1);
        assertThat(sites().children(north.path(), PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    default void replantsAMovedSiteThatWasChangedOtherwiseMeanwhile() {
        Site north = site("N1", "North");
        Site hall = below(TOP, "H1", "Hall");
        Site room = below(hall.path(), "R1", "Room");
        sites().saveAll(List.of(north, hall, room));
        Site moved = hall.moved(north.path());
        sites().save(moved);
        sites().save(moved.deactivated());
        sites().replant(moved);
        assertThat(path("H1")).isEqualTo(moved.path());
        assertThat(path("R1")).isEqualTo(moved.path().below(room.id().value()));
    }

    @Test
    default void doesNotReplantToAnOlderPlace() {
        Site north = site("N1", "North");
        Site south = site("S1", "South");
        Site hall = below(TOP, "H1", "Hall");
        Site older = hall.moved(north.path());
        Site newer = older.moved(south.path());
        sites().saveAll(List.of(north, south, hall));
        sites().save(newer);
        sites().replant(newer);
        sites().replant(older);
        assertThat(path("H1")).isEqualTo(newer.path());
    }

    private ScopePath path(String end) {
        return sites().find(ActorFixture.ORGANISATION, id(end)).orElseThrow().path();
    }

    private Page<Site> page(PageRequest request) {
        return sites().page(EVERYTHING, SiteFilter.none(), SiteSort.NAME, request);
    }

    private String key(Site site) {
        return sites().keyOf(site, SiteSort.NAME);
    }

    private List<String> names(Sight sight, SiteFilter filter) {
        return sites().page(sight, filter, SiteSort.NAME, PageRequest.first(50)).items().stream()
                .map(site -> site.name().value())
                .toList();
    }

    private static SiteFilter text(String text) {
        return new SiteFilter(
                Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
