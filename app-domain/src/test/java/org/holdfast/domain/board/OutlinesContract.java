package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;
import static org.holdfast.domain.board.BoardFixture.id;
import static org.holdfast.domain.board.BoardFixture.itemId;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of outlines does. */
public interface OutlinesContract {

    Outlines outlines();

    @Test
    default void isEmptyBeforeAnythingIsPut() {
        Outline outline = outlines().get(ORGANISATION, id("B1"));
        assertThat(outline.everything()).isEmpty();
        assertThat(outline.board()).isEqualTo(id("B1"));
    }

    @Test
    default void showsWhatWasPut() {
        Item section = BoardFixture.section("A1", "Water");
        put(section);
        put(BoardFixture.fullItem());
        Outline outline = outlines().get(ORGANISATION, id("B1"));
        assertThat(outline.everything())
                .containsExactlyInAnyOrder(
                        section.outlined(), BoardFixture.fullItem().outlined());
        assertThat(outline.organisation()).isEqualTo(ORGANISATION);
    }

    @Test
    default void showsNothingToAnotherOrganisation() {
        put(BoardFixture.section("A1", "Water"));
        outlines().get(ORGANISATION, id("B1"));
        assertThat(outlines().get(OTHER_ORGANISATION, id("B1")).everything()).isEmpty();
    }

    @Test
    default void givesSeveralAtOnceAsTheyAreNow() {
        put(BoardFixture.section("A1", "Water"));
        List<BoardId> asked = List.of(id("B1"), id("B2"));
        assertThat(outlines().getAll(ORGANISATION, asked)).containsOnlyKeys(id("B1"));
        put(BoardFixture.section("A2", "Power"));
        assertThat(outlines().getAll(ORGANISATION, asked).get(id("B1")).everything())
                .hasSize(2);
        assertThat(outlines().getAll(ORGANISATION, asked).get(id("B1")).everything())
                .hasSize(2);
        assertThat(outlines().getAll(OTHER_ORGANISATION, asked)).isEmpty();
        assertThat(outlines().getAll(ORGANISATION, List.of())).isEmpty();
    }

    @Test
    default void putsManyAtOnceAsOneRevision() {
        Item section = BoardFixture.section("A1", "Water");
        Item requirement = BoardFixture.requirement("R1", Optional.of(section.id()), "Hydrants");
        put(section, requirement);
        Outline outline = outlines().get(ORGANISATION, id("B1"));
        assertThat(outline.nodes()).extracting(OutlineNode::id).containsExactly(section.id(), requirement.id());
        assertThat(outline.revision()).isEqualTo(1);
    }

    @Test
    default void staysWhereItIsThereAlready() {
        Item section = BoardFixture.section("A1", "Water");
        put(section.remove());
        long revision = outlines().get(ORGANISATION, id("B1")).revision();
        put(section);
        put(section, section.remove());
        Outline outline = outlines().get(ORGANISATION, id("B1"));
        assertThat(outline.revision()).isEqualTo(revision);
        assertThat(outline.findAny(itemId("A1"))).contains(section.remove().outlined());
    }

    @Test
    default void growsItsRevisionWithEveryChange() {
        Item section = BoardFixture.section("A1", "Water");
        put(section);
        Outline before = outlines().get(ORGANISATION, id("B1"));
        put(section.remove());
        Outline after = outlines().get(ORGANISATION, id("B1"));
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.nodes()).isEmpty();
    }

    @Test
    default void takesOnlyTheNewerOnesOfMany() {
        Item section = BoardFixture.section("A1", "Water");
        Item requirement = BoardFixture.requirement("R1", Optional.of(section.id()), "Hydrants");
        put(section.remove());
        put(section, requirement);
        Outline outline = outlines().get(ORGANISATION, id("B1"));
        assertThat(outline.findAny(itemId("A1")).orElseThrow().removed()).isTrue();
        assertThat(outline.findAny(itemId("R1"))).isPresent();
    }

    private void put(Item... items) {
        outlines()
                .put(
                        ORGANISATION,
                        id("B1"),
                        List.of(items).stream().map(Item::outlined).toList());
    }
}
