package org.holdfast.domain.importing;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Catalogues of lines: {@code catalog}, a title, then one requirement a line. */
public final class InMemoryCatalogs implements Catalogs {

    @Override
    public boolean recognises(FileContent file) {
        return lines(file).get(0).equals("catalog");
    }

    @Override
    public Catalog read(FileContent file) {
        if (file.size() == 0) {
            throw refused(FileProblem.EMPTY);
        }
        if (!recognises(file)) {
            throw refused(FileProblem.OSCAL_NOT_A_CATALOG);
        }
        List<String> lines = lines(file);
        List<CatalogItem> items = lines.subList(2, lines.size()).stream()
                .<CatalogItem>map(line ->
                        new CatalogItem.Requirement(line, Optional.of(line), line, line + " must be", "", List.of()))
                .toList();
        return new Catalog(lines.get(1), Optional.empty(), items, 0);
    }

    private static List<String> lines(FileContent file) {
        try (InputStream bytes = file.open()) {
            return Stream.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
