package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.Table;
import org.holdfast.web.importing.oscal.OscalCatalogs;
import org.holdfast.web.importing.oscal.OscalFixture;
import org.holdfast.web.importing.table.SniffingTables;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file, it is read or refused with a code; nothing else comes out. */
class FuzzTest {

    private static final int TRIES = 1_500;

    private final Random random = new Random(20_261_120);
    private final SniffingTables tables = new SniffingTables(ImportLimits.standard());
    private final OscalCatalogs catalogs = new OscalCatalogs(ImportLimits.standard());

    @Test
    void neverFailsOtherwiseOnCutAndDamagedWorkbooks() throws IOException {
        hurt(workbook(), this::readTable);
    }

    @Test
    void neverFailsOtherwiseOnCutAndDamagedCsv() {
        String csv = "\uFEFFname;code;note\nŁódź;1;\"a \"\"b\"\"\nc\"\n".repeat(40);
        hurt(FileFixture.text("sites.csv", csv).bytes(), this::readTable);
    }

    @Test
    void neverFailsOtherwiseOnCutAndDamagedCatalogs() {
        hurt(OscalFixture.catalog().bytes(), this::readCatalog);
    }

    @Test
    void neverFailsOtherwiseOnNoise() {
        for (int tried = 0; tried < TRIES; tried++) {
            byte[] noise = new byte[random.nextInt(3_000)];
            random.nextBytes(noise);
            readTable(new FileFixture("noise", noise));
            readCatalog(new FileFixture("noise", noise));
        }
    }

    private void hurt(byte[] whole, java.util.function.Consumer<FileContent> reader) {
        for (int tried = 0; tried < TRIES; tried++) {
            byte[] bytes = tried % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : damaged(whole);
            reader.accept(new FileFixture("damaged", bytes));
        }
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int wounds = 1 + random.nextInt(8); wounds > 0; wounds--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void readTable(FileContent file) {
        assertThatCode(() -> {
                    try (Table table = tables.open(file)) {
                        table.rows().forEachRemaining(row -> {});
                    } catch (FileRefusedException refused) {
                        // that is what may happen
                    }
                })
                .doesNotThrowAnyException();
    }

    private void readCatalog(FileContent file) {
        assertThatCode(() -> {
                    try {
                        catalogs.recognises(file);
                        catalogs.read(file);
                    } catch (FileRefusedException refused) {
                        // that is what may happen
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sites");
            for (int row = 0; row < 60; row++) {
                sheet.value(row, 0, "Site " + row);
                sheet.value(row, 1, row * 1.5);
                sheet.value(row, 2, row % 2 == 0);
            }
        }
        return bytes.toByteArray();
    }
}
