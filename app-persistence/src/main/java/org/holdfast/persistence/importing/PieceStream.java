package org.holdfast.persistence.importing;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Bytes that come in pieces, fetched one after the other. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int place;
    private boolean ended;

    /** @param pieces the piece of a number, counted from 0; empty after the last */
    PieceStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fetched() ? piece[place++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
        if (count == 0) {
            return 0;
        }
        if (!fetched()) {
            return -1;
        }
        int read = Math.min(count, piece.length - place);
        System.arraycopy(piece, place, bytes, from, read);
        place += read;
        return read;
    }

    private boolean fetched() {
        if (place == piece.length && !ended) {
            piece = pieces.apply(number++);
            place = 0;
            ended = piece.length == 0;
        }
        return !ended;
    }
}
