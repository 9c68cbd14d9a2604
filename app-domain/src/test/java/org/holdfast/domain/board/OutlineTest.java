package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.board.BoardFixture.itemId;
import static org.holdfast.domain.board.ItemKind.REQUIREMENT;
import static org.holdfast.domain.board.ItemKind.SECTION;

import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final Rank ONE = Rank.first();
    private static final Rank TWO = Rank.between(Optional.of(ONE), Optional.empty());

    private final Item water = item(SECTION, "A1", "", ONE);
    private final Item pumps = item(SECTION, "A2", "A1", TWO);
    private final Item power = item(SECTION, "A3", "", TWO);
    private final Item hydrants = item(REQUIREMENT, "R1", "A1", ONE);
    private final Item hydrantsMore = item(REQUIREMENT, "R2", "R1", ONE);
    private final Item diesel = item(REQUIREMENT, "R3", "A2", ONE);
    private final Item loose = item(REQUIREMENT, "R4", "", Rank.between(Optional.empty(), Optional.of(ONE)));

    @Test
    void listsDepthFirstInTheOrderOfRanks() {
        assertThat(all().nodes())
                .extracting(OutlineNode::id)
                .containsExactly(
                        itemId("R4"),
                        itemId("A1"),
                        itemId("R1"),
                        itemId("R2"),
                        itemId("A2"),
                        itemId("R3"),
                        itemId("A3"));
        assertThat(all().requirements()).extracting(OutlineNode::depth).containsExactly(1, 2, 3, 3);
        assertThat(all().topSections()).extracting(OutlineNode::id).containsExactly(itemId("A1"), itemId("A3"));
    }

    @Test
    void knowsTheNearestSectionAndTheTopOfEachRequirement() {
        assertThat(all().sectionOf(itemId("R2"))).contains(itemId("A1"));
        assertThat(all().sectionOf(itemId("R3"))).contains(itemId("A2"));
        assertThat(all().find(itemId("R3")).flatMap(OutlineNode::top)).contains(itemId("A1"));
        assertThat(all().sectionOf(itemId("R4"))).isEmpty();
    }

    @Test
    void countsRequirementsPerSectionAtEveryDepth() {
        assertThat(all().requirementsBySection())
                .containsEntry(itemId("A1"), 3)
                .containsEntry(itemId("A2"), 1)
                .containsEntry(itemId("A3"), 0);
        assertThat(all().requirementCount()).isEqualTo(4);
    }

    @Test
    void hidesARemovedItemWithAllBelowIt() {
        Outline outline = outline(water.remove(), pumps, power, hydrants, hydrantsMore, diesel, loose);
        assertThat(outline.nodes()).extracting(OutlineNode::id).containsExactly(itemId("R4"), itemId("A3"));
        assertThat(outline.find(itemId("R1"))).isEmpty();
        assertThat(outline.findAny(itemId("R1"))).isPresent();
        assertThat(outline.requirementCount()).isEqualTo(1);
    }

    @Test
    void showsThePathToAnItem() {
        assertThat(all().above(itemId("R3"))).extracting(OutlineItem::id).containsExactly(itemId("A1"), itemId("A2"));
        assertThat(all().above(itemId("A1"))).isEmpty();
    }

    @Test
    void findsACodeIgnoringCaseAmongItsKind() {
        assertThat(all().findByCode(REQUIREMENT, new ItemCode("c-r3")).map(OutlineItem::id))
                .contains(itemId("R3"));
        assertThat(all().findByCode(SECTION, new ItemCode("C-R3"))).isEmpty();
    }

    private Outline all() {
        return outline(water, pumps, power, hydrants, hydrantsMore, diesel, loose);
    }

    private static Outline outline(Item... items) {
        return Outline.of(
                BoardFixture.id("B1"),
                ActorFixture.ORGANISATION,
                1,
                Stream.of(items).map(Item::outlined).toList());
    }

    private static Item item(ItemKind kind, String end, String parent, Rank rank) {
        Optional<ItemId> above = parent.isEmpty() ? Optional.empty() : Optional.of(itemId(parent));
        return BoardFixture.item(kind, end, above, rank, "Title " + end);
    }
}
