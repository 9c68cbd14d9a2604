package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.holdfast.domain.importing.FileFixture.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Tables} does. */
public interface TablesContract {

    Tables tables(ImportLimits limits);

    default ImportLimits small() {
        return new ImportLimits(2_000, 3, 10, 10_000, 10, Duration.ofHours(1));
    }

    default List<TableRow> rowsOf(FileContent file) {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = tables(small()).open(file)) {
            table.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    default FileProblem problemOf(FileContent file) {
        return catchThrowableOfType(FileRefusedException.class, () -> rowsOf(file))
                .problem();
    }

    @Test
    default void readsHeadingsAndRowsWithTheirNumbers() {
        FileContent file = text("sites.csv", "name,code\nNorth,N1\n\nSouth,S1\n");

        try (Table table = tables(small()).open(file)) {
            assertThat(table.headings()).containsExactly("name", "code");
            assertThat(table.rows())
                    .toIterable()
                    .containsExactly(
                            new TableRow(2, List.of(Cell.of("North"), Cell.of("N1"))),
                            new TableRow(4, List.of(Cell.of("South"), Cell.of("S1"))));
        }
    }

    @Test
    default void readsTheSameFileAgain() {
        FileContent file = text("sites.csv", "name,code\nNorth,N1\n");

        assertThat(rowsOf(file)).isEqualTo(rowsOf(file)).hasSize(1);
    }

    @Test
    default void treatsCellsBeyondTheEndOfARowAsBlank() {
        assertThat(rowsOf(text("sites.csv", "name,code\nNorth\n"))
                        .get(0)
                        .cell(1)
                        .blank())
                .isTrue();
    }

    @Test
    default void stripsWhiteSpaceAroundCells() {
        assertThat(rowsOf(text("sites.csv", "name,code\n North , N1\n")).get(0).cells())
                .containsExactly(Cell.of("North"), Cell.of("N1"));
    }

    @Test
    default void refusesAnEmptyFile() {
        assertThat(problemOf(text("sites.csv", ""))).isEqualTo(FileProblem.EMPTY);
    }

    @Test
    default void refusesAFileInWhichNothingStands() {
        assertThat(problemOf(text("sites.csv", " \n\n  ,\n"))).isEqualTo(FileProblem.NO_HEADINGS);
    }

    @Test
    default void refusesAFileThatIsTooLargeBeforeReadingIt() {
        FileContent huge = new FileContent() {
            @Override
            public String name() {
                return "huge.csv";
            }

            @Override
            public long size() {
                return 300_000_000;
            }

            @Override
            public java.io.InputStream open() {
                throw new AssertionError("was read");
            }
        };

        assertThat(problemOf(huge)).isEqualTo(FileProblem.TOO_LARGE);
    }

    @Test
    default void refusesMoreRowsThanAllowed() {
        assertThat(rowsOf(text("sites.csv", "name\na\nb\nc\n"))).hasSize(3);
        assertThat(problemOf(text("sites.csv", "name\na\nb\nc\nd\n"))).isEqualTo(FileProblem.TOO_MANY_ROWS);
    }
}
