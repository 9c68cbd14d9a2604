package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.TableRow;

/** The rows of a sheet, one at a time. */
final class SheetRows implements RowSource.Rows {

    private static final int LETTERS = 26;

    private final XmlPart sheet;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final ImportLimits limits;
    private long number;

    SheetRows(XmlPart sheet, SharedStrings strings, NumberFormats formats, ImportLimits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.limits = limits;
    }

    @Override
    public Optional<TableRow> next() {
        try {
            Optional<String> element = sheet.nextElement();
            while (element.isPresent()) {
                if (element.get().equals("row")) {
                    return Optional.of(row());
                }
                element = sheet.nextElement();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException failure) {
            throw XlsxTable.damagedUnlessRefused(failure);
        }
    }

    private TableRow row() throws XMLStreamException {
        number = sheet.attribute("r").map(Long::parseLong).orElse(number + 1);
        List<Cell> cells = new ArrayList<>();
        int next = 0;
        Optional<String> element = sheet.nextElementWithin("row");
        while (element.isPresent()) {
            if (element.get().equals("c")) {
                int column = column(sheet.attribute("r"), next);
                put(cells, column, cell());
                next = column + 1;
            }
            element = sheet.nextElementWithin("row");
        }
        return new TableRow(number, cells);
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (cell.blank()) {
            return;
        }
        if (column >= limits.maxColumns()) {
            throw refused(FileProblem.TOO_MANY_COLUMNS, "limit", limits.maxColumns(), "row", number);
        }
        while (cells.size() <= column) {
            cells.add(Cell.none());
        }
        cells.set(column, cell);
    }

    /** The place of a cell from its reference, {@code AB12} being 27; the next one where it has none. */
    private int column(Optional<String> reference, int next) {
        if (reference.isEmpty()) {
            return next;
        }
        int column = 0;
        for (int place = 0; place < reference.get().length(); place++) {
            char letter = Character.toUpperCase(reference.get().charAt(place));
            if (letter < 'A' || letter > 'Z' || column > limits.maxColumns()) {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    private Cell cell() throws XMLStreamException {
        String type = sheet.attribute("t").orElse("n");
        Optional<String> style = sheet.attribute("s");
        boolean formula = false;
        String value = "";
        Optional<String> element = sheet.nextElementWithin("c");
        while (element.isPresent()) {
            switch (element.get()) {
                case "f" -> {
                    formula = true;
                    sheet.skip();
                }
                case "v" -> value = sheet.text(ImportLimits.MAX_CELL + 1);
                case "is" -> value = SharedStrings.text(sheet, "is");
                default -> sheet.skip();
            }
            element = sheet.nextElementWithin("c");
        }
        return formula ? new Cell.Formula() : cell(type, value, style);
    }

    private Cell cell(String type, String value, Optional<String> style) {
        if (value.isEmpty()) {
            return Cell.none();
        }
        return switch (type) {
            case "s" -> strings.find(value).map(Cell::of).orElseThrow(() -> refused(FileProblem.XLSX_DAMAGED));
            case "b" -> Cell.of(Workbook.yes(value) ? "TRUE" : "FALSE");
            case "e" -> new Cell.Fault(value);
            case "n" -> formats.text(value, style).<Cell>map(Cell::of).orElseGet(() -> new Cell.Fault(value));
            default -> Cell.of(value);
        };
    }
}
