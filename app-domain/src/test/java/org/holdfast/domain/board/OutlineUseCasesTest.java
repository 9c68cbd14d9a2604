package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.board.BoardKernel.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlineUseCasesTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final BoardKernel kernel = new BoardKernel();
    private BoardId board = BoardFixture.id("B0");
    private ItemId water = BoardFixture.itemId("A0");

    @BeforeEach
    void begin() {
        board = kernel.board(OWNER, "Fire").id();
        water = section("1", "Water", Place.last());
    }

    @Test
    void addsAtTheEndAndBeforeASibling() {
        ItemId second = requirement("1.2", Place.lastBelow(water));
        ItemId third = requirement("1.3", Place.lastBelow(water));
        ItemId first = requirement("1.1", Place.before(Optional.of(water), second));
        assertThat(children(water)).containsExactly(first, second, third);
    }

    @Test
    void putsRequirementsBelowRequirements() {
        ItemId main = requirement("1.1", Place.lastBelow(water));
        ItemId more = requirement("1.1(1)", Place.lastBelow(main));
        assertThat(outline().requirements()).extracting(OutlineNode::id).containsExactly(main, more);
        assertThatThrownBy(() -> section("2", "Inside", Place.lastBelow(main)))
                .hasMessageContaining("section-below-requirement");
    }

    @Test
    void refusesAPlaceOnAnotherBoard() {
        BoardId other = kernel.board(OWNER, "Other").id();
        assertThatThrownBy(() -> kernel.addRequirement.add(OWNER, other, Place.lastBelow(water), content("1", "One")))
                .hasMessageContaining("item-place-unknown");
        assertThatThrownBy(() -> kernel.addRequirement.add(
                        OWNER, other, Place.before(Optional.empty(), water), content("1", "One")))
                .hasMessageContaining("item-place-unknown");
    }

    @Test
    void refusesACodeThatIsTakenAlsoByARemovedOne() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        assertThatThrownBy(() -> requirement("1.1", Place.last())).hasMessageContaining("item-code-taken");
        kernel.remove.remove(OWNER, first, 1);
        assertThatThrownBy(() -> requirement("1.1", Place.last())).hasMessageContaining("item-code-taken");
        ItemId second = requirement("1.2", Place.last());
        assertThatThrownBy(() -> kernel.revise.revise(OWNER, second, 1, content("1.1", "Two")))
                .hasMessageContaining("item-code-taken");
    }

    @Test
    void keepsEveryRevisionOfAText() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        Item revised = kernel.revise.revise(OWNER, first, 1, content("1.1", "Hydrants are free"));
        assertThat(kernel.readItem.get(OWNER, first)).isEqualTo(revised);
        assertThat(kernel.kernel
                        .journal
                        .history(revised.ref(), PageRequest.first(5))
                        .items())
                .extracting(Entry::kind)
                .containsExactly("requirement-revised", "requirement-added");
        assertThat(outline().find(first).orElseThrow().item().title().value()).isEqualTo("Hydrants are free");
    }

    @Test
    void movesWithAllBelow() {
        ItemId power = section("2", "Power", Place.last());
        ItemId main = requirement("1.1", Place.lastBelow(water));
        ItemId more = requirement("1.1(1)", Place.lastBelow(main));
        kernel.move.move(OWNER, main, 1, Place.lastBelow(power));
        assertThat(children(power)).containsExactly(main);
        assertThat(outline().sectionOf(more)).contains(power);
        assertThat(children(water)).isEmpty();
    }

    @Test
    void movesUpAndDownAmongSiblings() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        ItemId second = requirement("1.2", Place.lastBelow(water));
        ItemId third = requirement("1.3", Place.lastBelow(water));
        kernel.move.move(OWNER, third, 1, Place.before(Optional.of(water), first));
        assertThat(children(water)).containsExactly(third, first, second);
        kernel.move.move(OWNER, third, 2, Place.lastBelow(water));
        assertThat(children(water)).containsExactly(first, second, third);
    }

    @Test
    void recordsNothingWhenAnItemStaysInItsPlace() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        ItemId second = requirement("1.2", Place.lastBelow(water));
        assertThat(kernel.move
                        .move(OWNER, first, 1, Place.before(Optional.of(water), second))
                        .version())
                .isEqualTo(1);
        assertThat(kernel.move.move(OWNER, second, 1, Place.lastBelow(water)).version())
                .isEqualTo(1);
    }

    @Test
    void refusesACycle() {
        ItemId inner = section("1.1", "Inner", Place.lastBelow(water));
        assertThatThrownBy(() -> kernel.move.move(OWNER, water, 1, Place.lastBelow(inner)))
                .hasMessageContaining("item-parent-cycle");
        assertThatThrownBy(() -> kernel.move.move(OWNER, water, 1, Place.lastBelow(water)))
                .hasMessageContaining("item-parent-cycle");
    }

    @Test
    void refusesMoreLevelsThanTheLimit() {
        ItemId deepest = water;
        for (int level = 2; level <= Outline.MAXIMUM_DEPTH; level++) {
            deepest = section("L" + level, "Level", Place.lastBelow(deepest));
        }
        ItemId below = deepest;
        assertThatThrownBy(() -> section("L11", "Level", Place.lastBelow(below)))
                .hasMessageContaining("outline-too-deep");
        ItemId two = section("T", "Two levels", Place.last());
        requirement("T.1", Place.lastBelow(two));
        ItemId ninth = outline().find(below).orElseThrow().item().parent().orElseThrow();
        assertThatThrownBy(() -> kernel.move.move(OWNER, two, 1, Place.lastBelow(ninth)))
                .hasMessageContaining("outline-too-deep");
    }

    @Test
    void removesAndRestoresWithAllBelow() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        kernel.remove.remove(OWNER, water, 1);
        assertThat(outline().nodes()).isEmpty();
        assertThat(kernel.readItem.get(OWNER, first).removed()).isFalse();
        assertThatThrownBy(() -> kernel.revise.revise(OWNER, water, 2, content("1", "Other")))
                .hasMessageContaining("item-removed");
        kernel.restore.restore(OWNER, water, 2);
        assertThat(outline().nodes()).extracting(OutlineNode::id).containsExactly(water, first);
    }

    @Test
    void refusesMoreItemsThanTheLimit() {
        Outline full = Outline.of(
                board,
                OWNER.organisation(),
                1,
                IntStream.range(0, Outline.MAXIMUM_ITEMS)
                        .mapToObj(number -> BoardFixture.section("%04d".formatted(number), "Item")
                                .outlined())
                        .toList());
        assertThatThrownBy(() -> new OutlineRules(full).requireRoom(1)).hasMessageContaining("outline-full");
        new OutlineRules(full).requireRoom(0);
    }

    @Test
    void refusesAStaleVersionAndItemsOfOthers() {
        kernel.revise.revise(OWNER, water, 1, content("1", "All water"));
        assertThatThrownBy(() -> kernel.remove.remove(OWNER, water, 1)).isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> kernel.remove.remove(ActorFixture.stranger(), water, 2))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kernel.readItem.get(ActorFixture.stranger(), water))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void spacesSiblingsOutWhereManyWereSqueezedIn() {
        ItemId first = requirement("first", Place.lastBelow(water));
        ItemId next = requirement("last", Place.lastBelow(water));
        for (int number = 0; number < 400; number++) {
            next = requirement("R" + number, Place.before(Optional.of(water), next));
        }
        List<OutlineNode> ordered = outline().children(Optional.of(water));
        assertThat(ordered).hasSize(402);
        assertThat(ordered.get(0).id()).isEqualTo(first);
        assertThat(ordered.get(1).id()).isEqualTo(next);
        assertThat(ordered)
                .allSatisfy(node -> assertThat(node.item().rank().value()).hasSizeLessThan(48));
    }

    @Test
    void bringsTheOutlineUpToTheJournalOnReplay() {
        ItemId first = requirement("1.1", Place.lastBelow(water));
        Item item = kernel.readItem.get(OWNER, first);
        long revision = outline().revision();
        kernel.kernel.repair.bringUpToDate(item.ref(), 0);
        assertThat(outline().revision()).isEqualTo(revision);
        assertThat(kernel.readItem.get(OWNER, first)).isEqualTo(item);
    }

    private ItemId section(String code, String title, Place place) {
        return kernel.addSection.add(OWNER, board, place, content(code, title)).id();
    }

    private ItemId requirement(String code, Place place) {
        return kernel.addRequirement
                .add(OWNER, board, place, content(code, "Requirement " + code))
                .id();
    }

    private Outline outline() {
        return kernel.readOutline.get(OWNER, board);
    }

    private List<ItemId> children(ItemId parent) {
        return outline().children(Optional.of(parent)).stream()
                .map(OutlineNode::id)
                .toList();
    }
}
