package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.TableRow;

/** What both formats have in common: headings first, blank rows left out, and the limits on rows and columns. */
final class RowSource implements Iterator<TableRow> {

    /** The rows as the format finds them. */
    interface Rows {

        /** The next row, or empty at the end. */
        Optional<TableRow> next();
    }

    private final Rows rows;
    private final ImportLimits limits;
    private final List<String> headings;
    private Optional<TableRow> ahead;
    private int handedOut;

    RowSource(Rows rows, ImportLimits limits) {
        this.rows = rows;
        this.limits = limits;
        this.headings = texts(nextFilled().orElseThrow(() -> refused(FileProblem.NO_HEADINGS)));
        this.ahead = nextFilled();
    }

    List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public TableRow next() {
        TableRow row = ahead.orElseThrow(NoSuchElementException::new);
        if (++handedOut > limits.maxRows()) {
            throw refused(FileProblem.TOO_MANY_ROWS, "limit", limits.maxRows());
        }
        ahead = nextFilled();
        return row;
    }

    private Optional<TableRow> nextFilled() {
        Optional<TableRow> row = rows.next();
        while (row.isPresent() && row.get().blank()) {
            row = rows.next();
        }
        row.filter(found -> found.cells().size() > limits.maxColumns()).ifPresent(wide -> {
            throw refused(FileProblem.TOO_MANY_COLUMNS, "limit", limits.maxColumns(), "row", wide.number());
        });
        return row;
    }

    private static List<String> texts(TableRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            texts.add(text(cell));
        }
        while (texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return List.copyOf(texts);
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value().replaceAll("\\s+", " ");
        }
        return cell instanceof Cell.Fault fault ? fault.shown() : "=";
    }
}
