package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.board.ImportedItem.Outcome;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.CatalogItem.Requirement;
import org.holdfast.domain.importing.CatalogItem.Section;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

class ImportRequirementsTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final BoardKernel kernel = new BoardKernel();
    private final BoardId board = kernel.board(OWNER, "Fire").id();

    @Test
    void addsTheTreeOfACatalogue() {
        RequirementsImport result = apply(catalog("Keep it free"));
        assertThat(result.count(Outcome.NEW)).isEqualTo(4);
        Outline outline = kernel.readOutline.get(OWNER, board);
        assertThat(outline.nodes())
                .extracting(node -> node.item().code().map(ItemCode::value).orElse("-"))
                .containsExactly("-", "W-1", "W-1(1)", "W-2");
        assertThat(outline.nodes()).extracting(OutlineNode::depth).containsExactly(1, 2, 3, 2);
    }

    @Test
    void writesNothingInThePreview() {
        RequirementsImport preview = kernel.importing.preview(OWNER, board, catalog("Keep it free"));
        assertThat(preview.count(Outcome.NEW)).isEqualTo(4);
        assertThat(kernel.readOutline.get(OWNER, board).everything()).isEmpty();
        assertThat(kernel.kernel.recorded.fired()).hasSize(1);
    }

    @Test
    void changesNothingInASecondRun() {
        apply(catalog("Keep it free"));
        int recorded = kernel.kernel.recorded.fired().size();
        RequirementsImport again = apply(catalog("Keep it free"));
        assertThat(again.count(Outcome.SAME)).isEqualTo(4);
        assertThat(again.changesSomething()).isFalse();
        assertThat(kernel.kernel.recorded.fired()).hasSize(recorded);
    }

    @Test
    void revisesTextsThatDifferAndLeavesTheRest() {
        apply(catalog("Keep it free"));
        RequirementsImport again = apply(catalog("Keep three metres free"));
        assertThat(again.count(Outcome.SAME)).isEqualTo(3);
        ImportedItem changed = again.items().stream()
                .filter(item -> item.outcome() == Outcome.CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(changed.code()).contains("W-1");
        assertThat(changed.changed()).containsExactly("text");
        Item item = kernel.readItem.get(OWNER, byCode("W-1"));
        assertThat(item.content().text()).contains("Keep three metres free");
        assertThat(kernel.activity
                        .history(OWNER, item.ref(), PageRequest.first(5))
                        .items())
                .extracting(Entry::kind, Entry::origin)
                .containsExactly(
                        tuple("requirement-revised", Origin.IMPORT), tuple("requirement-added", Origin.IMPORT));
    }

    @Test
    void leavesAnItemWhereSomebodyPutIt() {
        apply(catalog("Keep it free"));
        ItemId moved = byCode("W-2");
        kernel.move.move(OWNER, moved, 1, Place.last());
        assertThat(apply(catalog("Keep it free")).changesSomething()).isFalse();
        assertThat(kernel.readOutline
                        .get(OWNER, board)
                        .find(moved)
                        .orElseThrow()
                        .depth())
                .isEqualTo(1);
    }

    @Test
    void restoresWhatWasRemoved() {
        apply(catalog("Keep it free"));
        kernel.remove.remove(OWNER, byCode("W-2"), 1);
        assertThat(apply(catalog("Keep it free")).count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(kernel.readOutline.get(OWNER, board).requirementCount()).isEqualTo(3);
    }

    @Test
    void putsANewItemAfterItsNeighbourOfTheCatalogue() {
        apply(of(requirement("1", "One"), requirement("3", "Three")));
        apply(of(requirement("1", "One"), requirement("2", "Two"), requirement("3", "Three")));
        assertThat(kernel.readOutline.get(OWNER, board).nodes())
                .extracting(node -> node.item().title().value())
                .containsExactly("One", "Two", "Three");
    }

    @Test
    void refusesWhatBreaksARuleWithAllBelowItAndTakesTheRest() {
        String longTitle = "x".repeat(ItemTitle.MAXIMUM + 1);
        RequirementsImport result = apply(of(
                new Section("a", Optional.of("A"), longTitle, "", List.of(requirement("A-1", "Below"))),
                requirement("1", "One"),
                requirement("1", "One again"),
                new Requirement(
                        "2",
                        Optional.of("2"),
                        "Two",
                        "",
                        "",
                        List.of(new Section("b", Optional.of("B"), "Section", "", List.of())))));
        assertThat(result.items())
                .filteredOn(item -> item.outcome() == Outcome.REFUSED)
                .extracting(item -> item.problem().map(DomainException::code).orElse("-"))
                .containsExactly(
                        "value-too-long", "item-above-refused", "item-code-repeated", "section-below-requirement");
        assertThat(kernel.readOutline.get(OWNER, board).requirementCount()).isEqualTo(2);
    }

    @Test
    void tellsItemsWithoutCodesApartByTheirTitles() {
        Catalog catalog = of(
                new Section("a", Optional.empty(), "Water", "", List.of()),
                new Section("b", Optional.empty(), "water ", "", List.of()));
        assertThat(apply(catalog).items())
                .extracting(ImportedItem::outcome)
                .containsExactly(Outcome.NEW, Outcome.REFUSED);
    }

    @Test
    void refusesMoreThanABoardHolds() {
        Catalog large = new Catalog(
                "Large",
                Optional.empty(),
                IntStream.rangeClosed(0, Outline.MAXIMUM_ITEMS)
                        .mapToObj(number -> requirement("R" + number, "Requirement"))
                        .toList(),
                0);
        assertThatThrownBy(() -> kernel.importing.preview(OWNER, board, large)).hasMessageContaining("outline-full");
        assertThatThrownBy(() -> apply(large)).hasMessageContaining("outline-full");
        assertThat(kernel.readOutline.get(OWNER, board).everything()).isEmpty();
    }

    @Test
    void refusesAViewer() {
        assertThatThrownBy(() -> kernel.importing.preview(ActorFixture.viewer(), board, catalog("x")))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> kernel.importing.apply(ActorFixture.viewer(), board, catalog("x")))
                .isInstanceOf(AccessRefusedException.class);
    }

    private RequirementsImport apply(Catalog catalog) {
        return kernel.importing.apply(OWNER, board, catalog);
    }

    private ItemId byCode(String code) {
        return kernel.readOutline
                .get(OWNER, board)
                .findByCode(ItemKind.REQUIREMENT, new ItemCode(code))
                .orElseThrow()
                .id();
    }

    private static Catalog catalog(String text) {
        Requirement more = new Requirement("w-1.1", Optional.of("W-1(1)"), "In winter too", "", "", List.of());
        Requirement one = new Requirement("w-1", Optional.of("W-1"), "Hydrants", text, "Look.", List.of(more));
        return of(new Section("w", Optional.empty(), "Water", "", List.of(one, requirement("W-2", "Pumps"))));
    }

    private static Catalog of(CatalogItem... items) {
        return new Catalog("Sample", Optional.empty(), List.of(items), 0);
    }

    private static CatalogItem requirement(String code, String title) {
        return new Requirement(code, Optional.of(code), title, "", "", List.of());
    }
}
