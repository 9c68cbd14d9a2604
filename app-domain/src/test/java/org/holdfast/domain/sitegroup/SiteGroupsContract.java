package org.holdfast.domain.sitegroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.junit.jupiter.api.Test;

/** What every store of site groups does. */
public interface SiteGroupsContract {

    SiteId NORTH = SiteFixture.id("S1");
    SiteId SOUTH = SiteFixture.id("S2");

    SiteGroups groups();

    @Test
    default void findsAGroupWithEverything() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", NORTH, SOUTH)
                .described(new SiteGroupName("Bäckereien"), Optional.of("With ovens"));
        groups().save(group);
        assertThat(groups().find(ORGANISATION, group.id())).contains(group);
        assertThat(groups().findAll(ORGANISATION, List.of(group.id(), SiteGroupFixture.id("XX"))))
                .containsOnlyKeys(group.id());
    }

    @Test
    default void keepsOneThatIsFull() {
        SiteId[] many = IntStream.range(0, SiteGroup.MAXIMUM_SITES)
                .mapToObj(number -> SiteFixture.id(String.format("%04d", number)))
                .toArray(SiteId[]::new);
        SiteGroup group = SiteGroupFixture.group("G1", "Everything", many);
        groups().save(group);
        assertThat(groups().find(ORGANISATION, group.id())).contains(group);
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", NORTH);
        groups().save(group);
        assertThat(groups().find(OTHER_ORGANISATION, group.id())).isEmpty();
        assertThat(groups().findAll(OTHER_ORGANISATION, List.of(group.id()))).isEmpty();
        assertThat(groups().holding(OTHER_ORGANISATION, List.of(NORTH.value()))).isEmpty();
        assertThat(groups().page(OTHER_ORGANISATION, SiteGroupFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void pagesByNameAndSearches() {
        SiteGroup shops = SiteGroupFixture.group("G1", "Shops");
        SiteGroup depots = SiteGroupFixture.group("G2", "depots");
        SiteGroup cafes = SiteGroupFixture.group("G3", "Cafés");
        List.of(shops, depots, cafes).forEach(groups()::save);
        Page<SiteGroup> first = groups().page(ORGANISATION, SiteGroupFilter.none(), PageRequest.first(2));
        assertThat(first.items()).containsExactly(cafes, depots);
        assertThat(first.hasNext()).isTrue();
        PageRequest next = PageRequest.after(groups().keyOf(depots), 2);
        assertThat(groups().page(ORGANISATION, SiteGroupFilter.none(), next).items())
                .containsExactly(shops);
        assertThat(found(SiteGroupFilter.named(Optional.of("CAFE")))).containsExactly(cafes);
        assertThat(found(SiteGroupFilter.named(Optional.of(".*")))).isEmpty();
        assertThat(groups().count(ORGANISATION, SiteGroupFilter.none()).value()).isEqualTo(3);
    }

    @Test
    default void listsWhatBeginsWithAText() {
        SiteGroup shops = SiteGroupFixture.group("G1", "Shops");
        SiteGroup cafes = SiteGroupFixture.group("G2", "Cafés");
        SiteGroup large = SiteGroupFixture.group("G3", "Cafés, large");
        SiteGroup old = SiteGroupFixture.group("G4", "Old cafés");
        List.of(shops, large, old, cafes).forEach(groups()::save);
        assertThat(groups().beginning(ORGANISATION, SiteGroupFilter.none(), "CAFE", 5))
                .containsExactly(cafes, large);
        assertThat(groups().beginning(ORGANISATION, SiteGroupFilter.none(), "CAFE", 1))
                .containsExactly(cafes);
        assertThat(groups().beginning(ORGANISATION, SiteGroupFilter.none().among(Set.of(large.id())), "cafe", 5))
                .containsExactly(large);
        assertThat(groups().beginning(ORGANISATION, SiteGroupFilter.none(), ".*", 5))
                .isEmpty();
    }

    @Test
    default void namesThoseThatAreThere() {
        SiteGroup shops = SiteGroupFixture.group("G1", "Shops", NORTH);
        SiteGroup cafes = SiteGroupFixture.group("G2", "cafés", NORTH, SOUTH);
        SiteGroup gone = SiteGroupFixture.group("G3", "Gone").remove();
        List.of(shops, cafes, gone).forEach(groups()::save);
        List<SiteGroupId> ids = List.of(shops.id(), cafes.id(), gone.id(), SiteGroupFixture.id("XX"));
        assertThat(groups().named(ORGANISATION, ids))
                .containsExactly(
                        new NamedSiteGroup(cafes.id(), cafes.name()), new NamedSiteGroup(shops.id(), shops.name()));
        assertThat(groups().named(ORGANISATION, List.of(gone.id()))).isEmpty();
        assertThat(groups().named(ORGANISATION, List.of())).isEmpty();
        assertThat(groups().named(OTHER_ORGANISATION, ids)).isEmpty();
    }

    @Test
    default void knowsWhetherThereIsOne() {
        groups().save(SiteGroupFixture.group("G3", "Gone").remove());
        assertThat(groups().any(ORGANISATION, SiteGroupFilter.none())).isFalse();
        SiteGroup shops = SiteGroupFixture.group("G1", "Shops");
        groups().save(shops);
        assertThat(groups().any(ORGANISATION, SiteGroupFilter.none())).isTrue();
        assertThat(groups().any(ORGANISATION, SiteGroupFilter.none().among(Set.of(shops.id()))))
                .isTrue();
        assertThat(groups().any(ORGANISATION, SiteGroupFilter.none().among(Set.of(SiteGroupFixture.id("XX")))))
                .isFalse();
        assertThat(groups().any(OTHER_ORGANISATION, SiteGroupFilter.none())).isFalse();
    }

    @Test
    default void listsJustSome() {
        SiteGroup shops = SiteGroupFixture.group("G1", "Shops");
        SiteGroup depots = SiteGroupFixture.group("G2", "Depots");
        List.of(shops, depots).forEach(groups()::save);
        SiteGroupFilter one = SiteGroupFilter.none().among(Set.of(shops.id(), SiteGroupFixture.id("XX")));
        assertThat(found(one)).containsExactly(shops);
        assertThat(groups().count(ORGANISATION, one).value()).isEqualTo(1);
        assertThat(found(SiteGroupFilter.none().among(Set.of()))).isEmpty();
    }

    @Test
    default void knowsWhichHoldASite() {
        SiteGroup both = SiteGroupFixture.group("G1", "Both", NORTH, SOUTH);
        SiteGroup north = SiteGroupFixture.group("G2", "North", NORTH);
        SiteGroup gone = SiteGroupFixture.group("G3", "Gone", NORTH).remove();
        List.of(both, north, gone).forEach(groups()::save);
        assertThat(holding(NORTH)).containsExactlyInAnyOrder(both.id(), north.id());
        assertThat(holding(SOUTH)).containsExactly(both.id());
        assertThat(holding(SOUTH, NORTH)).containsExactlyInAnyOrder(both.id(), north.id());
        groups().save(both.without(List.of(SOUTH)));
        assertThat(holding(SOUTH)).isEmpty();
    }

    @Test
    default void listsNoRemovedGroup() {
        SiteGroup removed = SiteGroupFixture.group("G1", "Bakeries").remove();
        groups().save(removed);
        assertThat(groups().find(ORGANISATION, removed.id())).contains(removed);
        assertThat(groups().findAll(ORGANISATION, List.of(removed.id()))).isEmpty();
        assertThat(found(SiteGroupFilter.none())).isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        SiteGroup first = SiteGroupFixture.group("G1", "Bakeries");
        SiteGroup second = first.with(List.of(NORTH));
        groups().save(second);
        groups().save(first);
        assertThat(groups().find(ORGANISATION, first.id())).contains(second);
    }

    private Set<SiteGroupId> holding(SiteId... sites) {
        return groups().holding(
                        ORGANISATION, List.of(sites).stream().map(SiteId::value).toList());
    }

    private List<SiteGroup> found(SiteGroupFilter filter) {
        return groups().page(ORGANISATION, filter, PageRequest.first(10)).items();
    }
}
