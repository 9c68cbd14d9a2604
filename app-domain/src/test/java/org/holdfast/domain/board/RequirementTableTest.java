package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.board.RequirementColumn.CODE;
import static org.holdfast.domain.board.RequirementColumn.GUIDANCE;
import static org.holdfast.domain.board.RequirementColumn.IGNORED;
import static org.holdfast.domain.board.RequirementColumn.PARENT_CODE;
import static org.holdfast.domain.board.RequirementColumn.SECTION;
import static org.holdfast.domain.board.RequirementColumn.SUBSECTION;
import static org.holdfast.domain.board.RequirementColumn.TEXT;
import static org.holdfast.domain.board.RequirementColumn.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class RequirementTableTest {

    private static final List<RequirementColumn> COLUMNS =
            List.of(SECTION, SUBSECTION, CODE, TITLE, TEXT, GUIDANCE, PARENT_CODE);

    @Test
    void guessesColumnsFromTheirHeadings() {
        assertThat(RequirementColumn.guess(
                        List.of("Category", "Sub-category", "Control ID", "Title", "Statement", "Notes", "Owner")))
                .containsExactly(SECTION, SUBSECTION, CODE, TITLE, TEXT, GUIDANCE, IGNORED);
        assertThat(RequirementColumn.guess(List.of("Title", "Name"))).containsExactly(TITLE, IGNORED);
    }

    @Test
    void putsRequirementsBelowTheSectionsOfTheirRows() {
        RequirementTable table = read(
                row("Water", "Pumps", "1", "Diesel", "Runs.", "Listen.", ""),
                row("water", "", "2", "Hydrants", "", "", ""),
                row("", "", "3", "Loose", "", "", ""));
        List<CatalogItem> items = table.catalog("t").items();
        assertThat(items).extracting(CatalogItem::title).containsExactly("Water", "Loose");
        assertThat(items.get(0).items()).extracting(CatalogItem::title).containsExactly("Pumps", "Hydrants");
        assertThat(items.get(0).items().get(0).items()).singleElement().satisfies(item -> {
            CatalogItem.Requirement diesel = (CatalogItem.Requirement) item;
            assertThat(diesel.code()).contains("1");
            assertThat(diesel.text()).isEqualTo("Runs.");
            assertThat(diesel.guidance()).isEqualTo("Listen.");
        });
    }

    @Test
    void putsARequirementBelowTheOneThatItsRowNames() {
        RequirementTable table = read(
                row("Water", "", "A-1", "Hydrants", "", "", ""),
                row("Water", "", "A-1(1)", "In winter", "", "", "a-1"));
        assertThat(table.catalog("t").items().get(0).items()).singleElement().satisfies(item -> assertThat(item.items())
                .extracting(CatalogItem::title)
                .containsExactly("In winter"));
    }

    @Test
    void takesTheFirstLineOfATextForATitle() {
        RequirementTable table = read(row("", "", "1", "", "First line\nsecond", "", ""));
        assertThat(table.catalog("t").items()).extracting(CatalogItem::title).containsExactly("First line");
    }

    @Test
    void takesARowWithNothingButASectionAsThatSection() {
        RequirementTable table = read(row("Water", "", "", "", "", "", ""));
        assertThat(table.catalog("t").sections()).isEqualTo(1);
        assertThat(table.refused()).isEmpty();
    }

    @Test
    void refusesRowsThatCannotBeReadAndTakesTheRest() {
        TableRow formula = new TableRow(5, List.of(Cell.none(), Cell.none(), Cell.none(), new Cell.Formula()));
        TableRow fault = new TableRow(6, List.of(Cell.none(), Cell.none(), Cell.none(), new Cell.Fault("#N/A")));
        RequirementTable table = read(
                row("", "", "1", "", "", "", ""),
                row("", "", "2", "Two", "", "", "nowhere"),
                formula,
                fault,
                row("", "", "3", "Three", "", "", ""));
        assertThat(table.refused())
                .extracting(item -> item.problem().map(DomainException::code).orElse(""))
                .containsExactly(
                        "value-blank", "import-requirement-parent-unknown", "row-formula-cell", "row-fault-cell");
        assertThat(table.catalog("t").requirements()).isEqualTo(1);
    }

    @Test
    void needsATitleOrAText() {
        assertThatThrownBy(() -> new RequirementTable(List.of(CODE, SECTION)))
                .hasMessageContaining("import-requirement-title-missing");
    }

    private static RequirementTable read(TableRow... rows) {
        return new RequirementTable(COLUMNS).with(List.of(rows).iterator());
    }

    private static TableRow row(String... cells) {
        return new TableRow(2, new ArrayList<>(Stream.of(cells).map(Cell::of).toList()));
    }
}
