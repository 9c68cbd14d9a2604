package org.holdfast.web.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.importing.FileFixture.text;

import java.nio.charset.StandardCharsets;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableForm;
import org.holdfast.domain.importing.Tables;
import org.holdfast.domain.importing.TablesContract;
import org.junit.jupiter.api.Test;

class SniffingTablesTest implements TablesContract {

    @Override
    public Tables tables(ImportLimits limits) {
        return new SniffingTables(limits);
    }

    @Test
    void tellsTheFormatFromTheBytesAndNotFromTheName() {
        FileFixture workbook = new FileFixture("sites.csv", XlsxFixture.sheet("<row><c t='str'><v>name</v></c></row>"));

        try (Table table = new SniffingTables(ImportLimits.standard()).open(workbook)) {
            assertThat(table.form()).isEqualTo(new TableForm.Xlsx("Sites"));
        }
    }

    @Test
    void refusesOldAndProtectedWorkbooks() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(problemOf(new FileFixture("sites.xls", ole))).isEqualTo(FileProblem.OLD_EXCEL);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(problemOf(text("sites.pdf", "%PDF-1.7 …"))).isEqualTo(FileProblem.TYPE_UNKNOWN);
        assertThat(problemOf(new FileFixture("a.zip", new byte[] {'P', 'K', 5, 6, 0, 0})))
                .isEqualTo(FileProblem.NOT_A_WORKBOOK);
        assertThat(problemOf(new FileFixture("photo.jpg", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})))
                .isEqualTo(FileProblem.NOT_TEXT);
        assertThat(problemOf(text("sites.csv", "na\0me\nNorth", StandardCharsets.UTF_8)))
                .isEqualTo(FileProblem.NOT_TEXT);
    }
}
