package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.holdfast.domain.importing.FileProblem;

/**
 * The unpacked XML of one part of a workbook, watched: not more bytes than the whole workbook may have, not grown out of
 * almost nothing (a zip bomb), and no single piece of markup so long that a parser would hold it all in memory.
 */
final class GuardedStream extends FilterInputStream {

    /** Up to here a part may grow from as little as it likes. */
    private static final long HARMLESS = 10L << 20;

    /** Sheets full of the same are packed to about a hundredth; a bomb to a thousandth. */
    private static final long MOST_GROWTH = 200;

    private static final int LONGEST_PIECE = 1 << 20;

    private final InflationBudget budget;
    private final long packedSize;
    private long unpacked;
    private long sinceMarkup;
    private int previous;
    private int beforePrevious;
    /** What closes the comment, character data or instruction that is open; 0 outside. */
    private int closer;

    GuardedStream(InputStream unpackedStream, long packedSize, InflationBudget budget) {
        super(unpackedStream);
        this.packedSize = Math.max(packedSize, 1);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int read = super.read(bytes, from, count);
        if (read > 0) {
            budget.spend(read);
            unpacked += read;
            if (unpacked > HARMLESS && unpacked > packedSize * MOST_GROWTH) {
                throw refused(FileProblem.XLSX_TOO_LARGE_INSIDE);
            }
            watch(bytes, from, read);
        }
        return read;
    }

    private void watch(byte[] bytes, int from, int count) {
        for (int place = from; place < from + count; place++) {
            int current = bytes[place];
            sinceMarkup++;
            if (closer == 0) {
                outside(current);
            } else if (current == '>' && previous == closer && (closer == '?' || beforePrevious == closer)) {
                closer = 0;
            }
            beforePrevious = previous;
            previous = current;
        }
        if (sinceMarkup > LONGEST_PIECE) {
            throw refused(FileProblem.XLSX_DAMAGED);
        }
    }

    private void outside(int current) {
        if (current == '<') {
            sinceMarkup = 0;
        } else if (previous == '<' && current == '?') {
            closer = '?';
        } else if (beforePrevious == '<' && previous == '!') {
            closer = current == '[' ? ']' : '-';
        }
    }
}
