package org.holdfast.domain.board;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.board.ImportedItem.Outcome;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * Makes a catalogue out of the rows of a table: sections by their names, requirements below the section of their row, or
 * below the requirement whose code the row names. Rows that cannot be read are told, and left out.
 */
final class RequirementTable {

    private static final int LONGEST_TITLE_OF_TEXT = 120;

    /** A heading or requirement in the making. */
    private static final class Growing {
        private final boolean section;
        private final long row;
        private final Optional<String> code;
        private final String title;
        private final String text;
        private final String guidance;
        private final List<Growing> below = new ArrayList<>();

        Growing(boolean section, long row, Optional<String> code, String title, String text, String guidance) {
            this.section = section;
            this.row = row;
            this.code = code;
            this.title = title;
            this.text = text;
            this.guidance = guidance;
        }

        CatalogItem grown() {
            String key = code.orElse("row " + row);
            List<CatalogItem> items = below.stream().map(Growing::grown).toList();
            return section
                    ? new CatalogItem.Section(key, code, title, text, items)
                    : new CatalogItem.Requirement(key, code, title, text, guidance, items);
        }
    }

    private final List<RequirementColumn> columns;
    private final Growing top = new Growing(true, 0, Optional.empty(), "", "", "");
    private final Map<String, Growing> sections = new LinkedHashMap<>();
    private final Map<String, Growing> byCode = new LinkedHashMap<>();
    private final List<ImportedItem> refused = new ArrayList<>();

    RequirementTable(List<RequirementColumn> columns) {
        if (RequirementColumn.TITLE.in(columns).isEmpty()
                && RequirementColumn.TEXT.in(columns).isEmpty()) {
            throw invalid("columns", "import-requirement-title-missing");
        }
        this.columns = List.copyOf(columns);
    }

    /** Reads every row; a requirement may stand below one of an earlier row only, so there are no circles. */
    RequirementTable with(Iterator<TableRow> rows) {
        rows.forEachRemaining(row -> {
            try {
                add(row);
            } catch (InvalidValueException problem) {
                refused.add(new ImportedItem(
                        ItemKind.REQUIREMENT,
                        1,
                        Optional.empty(),
                        "Row " + row.number(),
                        Outcome.REFUSED,
                        List.of(),
                        Optional.of(problem)));
            }
        });
        return this;
    }

    /** The rows that could not be read. */
    List<ImportedItem> refused() {
        return List.copyOf(refused);
    }

    /** What was read. */
    Catalog catalog(String name) {
        return new Catalog(
                name, Optional.empty(), top.below.stream().map(Growing::grown).toList(), 0);
    }

    private void add(TableRow row) {
        String text = text(row, RequirementColumn.TEXT);
        String title = Stream.of(text(row, RequirementColumn.TITLE), shortened(text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        Growing section = section(row);
        Optional<String> code = Optional.of(text(row, RequirementColumn.CODE)).filter(found -> !found.isEmpty());
        if (!title.isEmpty()) {
            Growing requirement =
                    new Growing(false, row.number(), code, title, text, text(row, RequirementColumn.GUIDANCE));
            parent(row).orElse(section).below.add(requirement);
            code.ifPresent(known -> byCode.putIfAbsent(FoldedText.fold(known), requirement));
        } else if (section == top || code.isPresent()) {
            throw invalid("title", "value-blank");
        }
    }

    private Optional<Growing> parent(TableRow row) {
        String parent = text(row, RequirementColumn.PARENT_CODE);
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(byCode.get(FoldedText.fold(parent)))
                .orElseThrow(() -> invalid("parent", "import-requirement-parent-unknown", Map.of("code", parent))));
    }

    private Growing section(TableRow row) {
        Growing at = top;
        String path = "";
        for (RequirementColumn level : List.of(RequirementColumn.SECTION, RequirementColumn.SUBSECTION)) {
            String title = text(row, level);
            if (!title.isEmpty()) {
                path = path + "/" + FoldedText.fold(title);
                Growing above = at;
                at = sections.computeIfAbsent(path, key -> under(above, row.number(), title));
            }
        }
        return at;
    }

    private static Growing under(Growing above, long row, String title) {
        Growing section = new Growing(true, row, Optional.empty(), title, "", "");
        above.below.add(section);
        return section;
    }

    private String text(TableRow row, RequirementColumn column) {
        return column.in(columns).map(row::cell).map(cell -> text(column, cell)).orElse("");
    }

    private static String text(RequirementColumn column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        String field = column.name().toLowerCase(Locale.ROOT);
        throw cell instanceof Cell.Fault fault
                ? invalid(field, RowProblem.FAULT, Map.of("value", fault.shown()))
                : invalid(field, RowProblem.FORMULA);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST_TITLE_OF_TEXT ? line : line.substring(0, LONGEST_TITLE_OF_TEXT) + "…";
    }
}
