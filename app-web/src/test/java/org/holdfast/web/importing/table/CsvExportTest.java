package org.holdfast.web.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.web.shared.CsvExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    private static String exported(List<Object> row) {
        return new String(exportedBytes(row), StandardCharsets.UTF_8);
    }

    private static byte[] exportedBytes(List<Object> row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvExport export = new CsvExport(bytes)) {
            export.row(List.of("name", "note", "last"));
            export.row(row);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＠SUM(A1)"})
    void escapesWhatASpreadsheetWouldRun(String text) {
        assertThat(exported(List.of("A", text, "z"))).contains("'" + text);
    }

    @Test
    void escapesWhereASpreadsheetMayBeginANewCell() {
        assertThat(exported(List.of("x;=1+1", "a\n@b", "\r=1"))).endsWith("x;'=1+1,\"a\n'@b\",\"'\r'=1\"\r\n");
        assertThat(exported(List.of("a; b", "a;b", "a;; -b"))).endsWith("a; b,a;b,a;; -b\r\n");
    }

    @Test
    void leavesNumbersAndOtherTextAlone() {
        assertThat(exported(List.of("A-B", -71.4963, "a=b"))).endsWith("A-B,-71.4963,a=b\r\n");
    }

    @Test
    void quotesWhatNeedsQuotes() {
        assertThat(exported(List.of("a,b", "c \"d\"", "e\nf"))).endsWith("\"a,b\",\"c \"\"d\"\"\",\"e\nf\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "-north", "@home", "'=x", "'plain", "Łódź", "x;=1", "x;'=1", "x;''-1", ";=1", "';+1", "＝1",
                "'＋1"
            })
    void comesBackAsItWas(String text) {
        FileFixture file = new FileFixture("export.csv", exportedBytes(List.of(text, text, "z")));

        try (Table table = CsvTable.open(file, ImportLimits.standard())) {
            assertThat(table.rows().next().cells()).startsWith(Cell.of(text), Cell.of(text));
        }
    }
}
