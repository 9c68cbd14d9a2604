package org.holdfast.domain.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as somebody might bring them. */
public record FileFixture(String name, byte[] bytes) implements FileContent {

    public static FileFixture text(String name, String text) {
        return text(name, text, StandardCharsets.UTF_8);
    }

    public static FileFixture text(String name, String text, Charset charset) {
        return new FileFixture(name, text.getBytes(charset));
    }

    public static FileFixture of(Path path) {
        try {
            return new FileFixture(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
