package org.holdfast.web.importing.table;

import java.util.Arrays;

/**
 * Finds the delimiter of a CSV text by trying each on its beginning, quotes respected: the best one splits the most rows
 * into as many cells as the first row, and the first row into more than one.
 */
final class CsvDelimiter {

    /** How much of a text is looked at, in characters. */
    static final int SAMPLE = 1 << 16;

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 100;

    private CsvDelimiter() {}

    /** The delimiter of a text that begins so; a comma where none fits. */
    static char of(String beginning) {
        char best = CANDIDATES[0];
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(beginning, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text, char delimiter) {
        int[] cells = cellsPerRow(text, delimiter);
        if (cells.length == 0 || cells[0] < 2) {
            return 0;
        }
        long alike = Arrays.stream(cells).filter(count -> count == cells[0]).count();
        return alike * 1_000_000 / cells.length + Math.min(cells[0], 1_000);
    }

    private static int[] cellsPerRow(String text, char delimiter) {
        int[] cells = new int[ROWS];
        int rows = 0;
        int inRow = 1;
        int lineStart = 0;
        boolean quoted = false;
        for (int place = 0; place < text.length() && rows < ROWS; place++) {
            char character = text.charAt(place);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == delimiter) {
                inRow++;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                if (place > lineStart) {
                    cells[rows++] = inRow;
                }
                inRow = 1;
                lineStart = place + 1;
            }
        }
        if (rows == 0) {
            cells[rows++] = inRow;
        }
        return Arrays.copyOf(cells, rows);
    }
}
