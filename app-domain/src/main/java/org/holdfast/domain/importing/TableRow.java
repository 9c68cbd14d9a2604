package org.holdfast.domain.importing;

import java.util.List;

/**
 * One row of a table below its headings.
 *
 * @param number where it stands in the file, counted from 1 as editors and spreadsheets do (in CSV the line that it
 *     begins on)
 * @param cells from the first column on; a row may have fewer or more than there are headings
 */
public record TableRow(long number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, blank beyond the end of the row. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.none();
    }

    /** Whether nothing stands in it. */
    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
