package org.holdfast.web.importing.oscal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.holdfast.domain.importing.FileFixture;

/** A small catalog of our own, with everything that makes OSCAL hard. */
public final class OscalFixture {

    private OscalFixture() {}

    public static FileFixture catalog() {
        try (InputStream bytes = Objects.requireNonNull(OscalFixture.class.getResourceAsStream("fire-safety.json"))) {
            return new FileFixture("fire-safety.json", bytes.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
