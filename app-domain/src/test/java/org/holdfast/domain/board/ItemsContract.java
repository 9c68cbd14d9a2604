package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;
import static org.holdfast.domain.board.BoardFixture.itemId;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of items does. */
public interface ItemsContract {

    Items items();

    @Test
    default void findsWhatWasSaved() {
        items().saveAll(List.of(BoardFixture.fullItem()));
        assertThat(items().find(ORGANISATION, itemId("R9"))).contains(BoardFixture.fullItem());
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        items().saveAll(List.of(BoardFixture.fullItem()));
        assertThat(items().find(OTHER_ORGANISATION, itemId("R9"))).isEmpty();
        assertThat(items().findAll(OTHER_ORGANISATION, List.of(itemId("R9")))).isEmpty();
        assertThat(items().ofBoard(OTHER_ORGANISATION, BoardFixture.id("B1"))).isEmpty();
    }

    @Test
    default void findsThoseOfABoard() {
        Item section = BoardFixture.section("A1", "Water");
        Item requirement = BoardFixture.requirement("R1", Optional.of(section.id()), "Hydrants");
        items().saveAll(List.of(section, requirement));
        assertThat(items().ofBoard(ORGANISATION, BoardFixture.id("B1")))
                .containsExactlyInAnyOrder(section, requirement);
        assertThat(items().ofBoard(ORGANISATION, BoardFixture.id("B2"))).isEmpty();
        assertThat(items().findAll(ORGANISATION, List.of(itemId("A1"), itemId("R8"))))
                .containsOnlyKeys(itemId("A1"));
    }

    @Test
    default void keepsTheNewestVersion() {
        Item first = BoardFixture.section("A1", "Water");
        items().saveAll(List.of(first.remove()));
        items().saveAll(List.of(first, BoardFixture.section("A2", "Power")));
        assertThat(items().find(ORGANISATION, first.id())).contains(first.remove());
        assertThat(items().find(ORGANISATION, itemId("A2"))).isPresent();
    }

    @Test
    default void savesNothingFromAnEmptyList() {
        items().saveAll(List.of());
        assertThat(items().ofBoard(ORGANISATION, BoardFixture.id("B1"))).isEmpty();
    }
}
