package org.holdfast.domain.importing;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file that somebody brought; they can be read as often as needed, from the beginning. */
public interface FileContent {

    /** The name that it was brought under; only ever shown, never trusted. */
    String name();

    /** How many bytes it has. */
    long size();

    /**
     * The bytes from the beginning. The caller closes the stream.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;
}
