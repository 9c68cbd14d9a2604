package org.holdfast.domain.importing;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Tables of plain lines with commas and without quotes; {@code =…} is a formula. */
public final class InMemoryTables implements Tables {

    private final ImportLimits limits;

    public InMemoryTables(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public Table open(FileContent file) {
        if (file.size() > limits.maxBytes()) {
            throw refused(FileProblem.TOO_LARGE, "limit", limits.maxBytes());
        }
        if (file.size() == 0) {
            throw refused(FileProblem.EMPTY);
        }
        List<TableRow> rows = rows(file);
        if (rows.isEmpty()) {
            throw refused(FileProblem.NO_HEADINGS);
        }
        if (rows.size() - 1 > limits.maxRows()) {
            throw refused(FileProblem.TOO_MANY_ROWS, "limit", limits.maxRows());
        }
        return new Lines(rows);
    }

    private static List<TableRow> rows(FileContent file) {
        try (InputStream bytes = file.open()) {
            String[] lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            List<TableRow> rows = new ArrayList<>();
            for (int number = 1; number <= lines.length; number++) {
                TableRow row = new TableRow(
                        number,
                        Arrays.stream(lines[number - 1].split(",", -1))
                                .map(InMemoryTables::cell)
                                .toList());
                if (!row.blank()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Cell cell(String text) {
        return text.startsWith("=") ? new Cell.Formula() : Cell.of(text);
    }

    private record Lines(List<TableRow> all) implements Table {

        @Override
        public TableForm form() {
            return new TableForm.Csv("UTF-8", ',');
        }

        @Override
        public List<String> headings() {
            return all.get(0).cells().stream()
                    .map(cell -> ((Cell.Text) cell).value())
                    .toList();
        }

        @Override
        public Iterator<TableRow> rows() {
            return all.subList(1, all.size()).iterator();
        }

        @Override
        public void close() {}
    }
}
