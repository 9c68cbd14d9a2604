package org.holdfast.web.importing.oscal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Knows whether somebody read beyond the last character, so that a text that stops short is told from a wrong one. */
final class EndNoticingReader extends FilterReader {

    private boolean ended;

    EndNoticingReader(Reader text) {
        super(text);
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        ended |= character < 0;
        return character;
    }

    @Override
    public int read(char[] characters, int from, int count) throws IOException {
        int read = super.read(characters, from, count);
        ended |= read < 0;
        return read;
    }
}
