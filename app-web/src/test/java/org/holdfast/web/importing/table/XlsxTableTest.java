package org.holdfast.web.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTableTest {

    private static final ImportLimits LIMITS =
            new ImportLimits(20_000_000, 50, 10, 40_000_000, 10, Duration.ofHours(1));

    private static List<TableRow> read(byte[] workbook) {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = XlsxTable.open(new FileFixture("sites.xlsx", workbook), LIMITS)) {
            table.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The only cell of the only row below the heading. */
    private static Cell cell(String cell) {
        return read(XlsxFixture.sheet(row("<c t='str'><v>name</v></c>") + row(cell)))
                .get(0)
                .cell(0);
    }

    private static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    private static FileProblem problemOf(byte[] workbook) {
        return catchThrowableOfType(FileRefusedException.class, () -> read(workbook))
                .problem();
    }

    private static FileProblem problemOf(Map<String, String> parts) {
        return problemOf(XlsxFixture.packed(parts));
    }

    @Test
    void readsWhatASpreadsheetWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Plants");
            sheet.value(0, 0, "name");
            sheet.value(0, 2, "year");
            sheet.value(0, 3, "opened");
            sheet.value(0, 4, "closed");
            sheet.value(0, 5, "staffed");
            sheet.value(1, 0, " Łódź & Süd ");
            sheet.value(1, 2, 2012.0);
            sheet.value(1, 3, LocalDate.of(2024, 2, 29));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(1, 4, LocalDateTime.of(1999, 12, 31, 23, 59, 30));
            sheet.style(1, 4).format("d/m/yy h:mm:ss").set();
            sheet.value(1, 5, true);
            sheet.value(3, 0, "South");
        }

        try (Table table = XlsxTable.open(new FileFixture("plants.xlsx", bytes.toByteArray()), LIMITS)) {
            assertThat(table.form()).isEqualTo(new TableForm.Xlsx("Plants"));
            assertThat(table.headings()).containsExactly("name", "", "year", "opened", "closed", "staffed");
            assertThat(table.rows())
                    .toIterable()
                    .containsExactly(
                            new TableRow(
                                    2,
                                    List.of(
                                            Cell.of("Łódź & Süd"),
                                            Cell.none(),
                                            Cell.of("2012"),
                                            Cell.of("2024-02-29"),
                                            Cell.of("1999-12-31T23:59:30"),
                                            Cell.of("TRUE"))),
                            new TableRow(4, List.of(Cell.of("South"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2012",
        "2012.0, 2012",
        "41.632700000000003, 41.6327",
        "-71.4963, -71.4963",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "0, 0",
        "-0.0, 0",
        "123456789012345678, 123456789012346000"
    })
    void writesNumbersAsSpreadsheetsShowThem(String stored, String shown) {
        assertThat(cell("<c><v>" + stored + "</v></c>")).isEqualTo(Cell.of(shown));
    }

    @ParameterizedTest
    @CsvSource({"1E999999999", "1E-999999999", "nonsense", "NaN"})
    void marksNumbersThatAreNone(String stored) {
        assertThat(cell("<c><v>" + stored + "</v></c>")).isEqualTo(new Cell.Fault(stored));
    }

    @Test
    void marksFormulasInEveryForm() {
        assertThat(cell("<c><f>1+1</f><v>2</v></c>")).isEqualTo(new Cell.Formula());
        assertThat(cell("<c t='str'><f>A1</f><v>x</v></c>")).isEqualTo(new Cell.Formula());
        assertThat(cell("<c><f t='shared' si='0'/><v>2</v></c>")).isEqualTo(new Cell.Formula());
    }

    @Test
    void marksValuesThatTheSpreadsheetCallsWrong() {
        assertThat(cell("<c t='e'><v>#N/A</v></c>")).isEqualTo(new Cell.Fault("#N/A"));
    }

    @Test
    void joinsTheRunsOfATextAndLeavesReadingAidsOut() {
        assertThat(cell("<c t='inlineStr'><is><r><t>No</t></r><r><t>rth</t></r><rPh><t>x</t></rPh></is></c>"))
                .isEqualTo(Cell.of("North"));
    }

    @Test
    void readsSharedTextsWithTheirEscapes() {
        Map<String, String> parts = XlsxFixture.parts(row("<c t='s'><v>0</v></c>") + row("<c t='s'><v>1</v></c>"));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>name</t></si><si><t>a_x000A_b</t></si></sst>");

        assertThat(read(XlsxFixture.packed(parts)).get(0).cell(0)).isEqualTo(Cell.of("a\nb"));
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() {
        Map<String, String> parts = XlsxFixture.parts(row("<c t='str'><v>name</v></c>"));
        parts.put(
                "xl/workbook.xml",
                XlsxFixture.workbook("<sheet name='Old' state='hidden' r:id='x'/><sheet name='New' r:id='s1'/>"));

        try (Table table = XlsxTable.open(new FileFixture("sites.xlsx", XlsxFixture.packed(parts)), LIMITS)) {
            assertThat(table.form()).isEqualTo(new TableForm.Xlsx("New"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "General, false",
        "0.00, false",
        "yyyy\\-mm\\-dd, true",
        "[h]:mm, true",
        "[Red]0.0, false",
        "'#\\,##0\\ \"days\"', false",
        "[$-409]mmmm\\ d, true",
        "0.00E+00, false",
        "@, false"
    })
    void tellsDatesFromNumbersByTheirFormat(String format, boolean date) {
        assertThat(NumberFormats.isDate(format)).isEqualTo(date);
    }

    @Test
    void refusesWhatIsPackedButNoWorkbook() {
        assertThat(problemOf(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileProblem.NOT_A_WORKBOOK);
        Map<String, String> letter = XlsxFixture.parts("");
        letter.put("xl/workbook.xml", "<document/>");
        assertThat(problemOf(letter)).isEqualTo(FileProblem.NOT_A_WORKBOOK);
        Map<String, String> withoutSheet = XlsxFixture.parts("");
        withoutSheet.remove("xl/worksheets/sheet1.xml");
        assertThat(problemOf(withoutSheet)).isEqualTo(FileProblem.NOT_A_WORKBOOK);
    }

    @Test
    void refusesBrokenXml() {
        assertThat(problemOf(XlsxFixture.sheet(row("<c><v>1</v></c>") + "<row><c></row>")))
                .isEqualTo(FileProblem.XLSX_DAMAGED);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        Map<String, String> parts = XlsxFixture.parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<worksheet><sheetData><row><c t='str'><v>a&x;b</v></c></row></sheetData></worksheet>");

        assertThat(problemOf(parts)).isIn(FileProblem.XLSX_DAMAGED, FileProblem.NO_HEADINGS);
    }

    @Test
    void refusesReferencesToTextsThatAreNotThere() {
        assertThat(problemOf(XlsxFixture.sheet(row("<c t='s'><v>2000000000</v></c>"))))
                .isEqualTo(FileProblem.XLSX_DAMAGED);
    }

    @Test
    void refusesColumnsBeyondTheLimitWithoutMakingRoomForThem() {
        assertThat(problemOf(XlsxFixture.sheet(row("<c r='ZZZZZZZZ1'><v>1</v></c>"))))
                .isEqualTo(FileProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesAZipBomb() {
        Map<String, String> parts = XlsxFixture.parts("");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + "<row/>".repeat(2_000_000));

        byte[] bomb = XlsxFixture.packed(parts);

        assertThat(bomb.length).isLessThan(50_000);
        assertThat(problemOf(bomb)).isEqualTo(FileProblem.XLSX_TOO_LARGE_INSIDE);
    }

    @Test
    void refusesAWorkbookThatGrowsBeyondTheLimit() {
        StringBuilder rows = new StringBuilder();
        Random random = new Random(1);
        while (rows.length() < 4_100_000) {
            rows.append("<row><c><v>").append(random.nextInt(100)).append("</v></c></row>");
        }
        ImportLimits manyRows = new ImportLimits(3_000_000, 5_000_000, 10, 4_000_000, 10, Duration.ofHours(1));
        FileFixture file = new FileFixture("sites.xlsx", XlsxFixture.sheet(rows.toString()));

        FileRefusedException refusal = catchThrowableOfType(FileRefusedException.class, () -> {
            try (Table table = XlsxTable.open(file, manyRows)) {
                table.rows().forEachRemaining(row -> {});
            }
        });

        assertThat(refusal.problem()).isEqualTo(FileProblem.XLSX_TOO_LARGE_INSIDE);
    }

    @Test
    void refusesMarkupThatAParserWouldHoldInMemoryAsOnePiece() {
        StringBuilder noise = new StringBuilder("<row><c r='");
        Random random = new Random(1);
        while (noise.length() < 3_000_000) {
            noise.append((char) ('A' + random.nextInt(26)));
        }

        assertThat(problemOf(XlsxFixture.sheet(noise + "'/></row>"))).isEqualTo(FileProblem.XLSX_DAMAGED);
        assertThat(problemOf(XlsxFixture.sheet("<!--" + noise.toString().replace('A', '<') + "-->")))
                .isEqualTo(FileProblem.XLSX_DAMAGED);
    }

    @Test
    void refusesElementsThatNestWithoutEnd() {
        assertThat(problemOf(XlsxFixture.sheet("<row>" + "<c>".repeat(10_000)))).isEqualTo(FileProblem.XLSX_DAMAGED);
    }

    @Test
    void leavesNothingBehindInTheTemporaryFolder() throws IOException {
        long before = copies();

        read(XlsxFixture.sheet(row("<c t='str'><v>name</v></c>")));
        problemOf(XlsxFixture.sheet("<row><c></row>"));
        problemOf(new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("holdfast-import-"))
                    .count();
        }
    }
}
