package org.holdfast.web.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.holdfast.domain.importing.FileFixture.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static List<List<String>> read(FileContent file) {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = CsvTable.open(file, ImportLimits.standard())) {
            rows.add(table.headings());
            table.rows().forEachRemaining(row -> rows.add(texts(row)));
        }
        return rows;
    }

    private static List<String> texts(TableRow row) {
        return row.cells().stream().map(cell -> ((Cell.Text) cell).value()).toList();
    }

    private static TableForm formOf(FileContent file) {
        try (Table table = CsvTable.open(file, ImportLimits.standard())) {
            return table.form();
        }
    }

    private static FileRefusedException refusalOf(FileContent file) {
        return catchThrowableOfType(FileRefusedException.class, () -> read(file));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiter(char delimiter) {
        String table = "name,code,city\nPort, north,N1,Oslo\n\"a;b|c\",N2,Bergen\n"
                .replace("Port, north", "\"Port\u0001 north\"")
                .replace(',', delimiter)
                .replace('\u0001', ',');

        assertThat(formOf(text("sites.csv", table))).isEqualTo(new TableForm.Csv("UTF-8", delimiter));
        assertThat(read(text("sites.csv", table)).get(1)).containsExactly("Port, north", "N1", "Oslo");
    }

    @Test
    void findsTheDelimiterBesideDecimalCommas() {
        assertThat(read(text("sites.csv", "name;latitude;longitude\nOslo;59,91;10,75\nBergen;60,39;5,32\n")))
                .contains(List.of("Oslo", "59,91", "10,75"));
    }

    @Test
    void believesTheDelimiterThatASpreadsheetWroteIntoTheFirstLine() {
        assertThat(read(text("sites.csv", "sep=;\r\nname;code\r\nA, B, C, D;1\r\n")))
                .containsExactly(List.of("name", "code"), List.of("A, B, C, D", "1"));
    }

    @Test
    void readsASingleColumn() {
        assertThat(read(text("sites.csv", "name\nNorth\nSouth")))
                .containsExactly(List.of("name"), List.of("North"), List.of("South"));
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        assertThat(read(text("sites.csv", "\uFEFFname,code\nŁódź,1\n"))).contains(List.of("name", "code"));
        assertThat(read(text("sites.csv", "name,code\nŁódź,1\n"))).contains(List.of("Łódź", "1"));
    }

    @Test
    void readsWindows1252WhereTheBytesAreNotUtf8() {
        FileContent file = text("sites.csv", "name,code\nZürich – Süd,1\n", WINDOWS);

        assertThat(read(file)).contains(List.of("Zürich – Süd", "1"));
        assertThat(formOf(file)).isEqualTo(new TableForm.Csv("windows-1252", ','));
    }

    @Test
    void readsWindows1252WhoseFirstForeignByteComesLate() {
        String filler = "North,1\n".repeat(20_000);

        assertThat(read(text("sites.csv", "name,code\n" + filler + "Zürich,2\n", WINDOWS)))
                .contains(List.of("Zürich", "2"));
    }

    @Test
    void readsUtf8WhoseCharactersCrossTheBlocksItIsReadIn() {
        String filler = "ü".repeat(200_001);

        assertThat(formOf(text("sites.csv", "name,code\nx" + filler + ",1\n")))
                .isEqualTo(new TableForm.Csv("UTF-8", ','));
    }

    @Test
    void readsUtf16WithByteOrderMark() {
        assertThat(read(text("sites.txt", "\uFEFFname\tcode\nŁódź\t1\n", StandardCharsets.UTF_16LE)))
                .containsExactly(List.of("name", "code"), List.of("Łódź", "1"));
        assertThat(read(text("sites.txt", "\uFEFFname\tcode\nŁódź\t1\n", StandardCharsets.UTF_16BE)))
                .contains(List.of("Łódź", "1"));
    }

    @Test
    void readsQuotesAndLineBreaksInCells() {
        assertThat(read(text(
                        "sites.csv",
                        "name,street\r\n\"The \"\"Old\"\" Mill\",\"1 Mill Lane\nYard 2\"\r\nB, \"x\" \r\n")))
                .containsExactly(
                        List.of("name", "street"),
                        List.of("The \"Old\" Mill", "1 Mill Lane\nYard 2"),
                        List.of("B", "x"));
    }

    @Test
    void countsRowsByTheLineTheyBeginOn() {
        FileContent file = text("sites.csv", "name,street\nA,\"1\n2\n3\"\nB,4\n");
        List<Long> numbers = new ArrayList<>();
        try (Table table = CsvTable.open(file, ImportLimits.standard())) {
            table.rows().forEachRemaining(row -> numbers.add(row.number()));
        }

        assertThat(numbers).containsExactly(2L, 5L);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        FileRefusedException refusal = refusalOf(text("sites.csv", "name,code\nA,1\n\"B,2\nC,3\n"));

        assertThat(refusal.problem()).isEqualTo(FileProblem.CSV_QUOTES_WRONG);
        assertThat(refusal.parameters()).containsEntry("row", 3L);
    }

    @Test
    void refusesTextAfterAClosedQuote() {
        assertThat(refusalOf(text("sites.csv", "name,code\n\"A\"x,1\n")).problem())
                .isEqualTo(FileProblem.CSV_QUOTES_WRONG);
    }

    @Test
    void refusesTooManyColumns() {
        assertThat(refusalOf(text("sites.csv", "name,code\nA" + ",".repeat(500) + "\n"))
                        .problem())
                .isEqualTo(FileProblem.TOO_MANY_COLUMNS);
        assertThat(refusalOf(text("sites.csv", ",x".repeat(100_000))).problem())
                .isIn(FileProblem.TOO_MANY_COLUMNS, FileProblem.CSV_QUOTES_WRONG);
    }

    @Test
    void leavesNumbersAsTheyStand() {
        assertThat(read(text("sites.csv", "name,year\nA,2012.0\nB,007\n")))
                .contains(List.of("A", "2012.0"), List.of("B", "007"));
    }

    @Test
    void givesBackWhatTheExportMadeHarmless() {
        assertThat(read(text("sites.csv", "name,code\n'=1+1,'-5\n'quoted,'x\n")))
                .contains(List.of("=1+1", "-5"), List.of("'quoted", "'x"));
    }
}
