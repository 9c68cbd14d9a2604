package org.holdfast.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody should bring, at the page where they are brought. */
@WholeTest
class ImportPagesIT {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    @BeforeAll
    static void bePatient() {
        setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    }

    @Test
    void refusesAFileOf300MegabytesBeforeItIsSent(
            HoldfastProcess holdfast, @Owner Visitor owner, @TempDir Path directory) throws IOException {
        Path large = directory.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(300L << 20);
        }
        Page page = owner.page();
        owner.open("/import/sites");
        page.locator("input[type=file]").setInputFiles(large);
        press(page, "Look at it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("At most 52,428,800 bytes");
        sees(owner, "import-too-large");
        assertNothingBroke(holdfast);
    }

    @Test
    void refusesAWorkbookThatIsABomb(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        bring(owner, "bomb.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bomb());
        assertThat(owner.page().locator("body")).containsText("far larger than what can be imported");
        owner.findsNoBarrier();
        assertNothingBroke(holdfast);
    }

    private static void bring(Visitor owner, String name, String type, byte[] bytes) {
        owner.open("/import/sites");
        owner.page().locator("input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
        press(owner.page(), "Look at it");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void sees(Visitor owner, String picture) {
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures(picture);
    }

    private static void assertNothingBroke(HoldfastProcess holdfast) {
        assertThat(holdfast.output()).noneMatch(line -> line.contains("unexpected error"));
    }

    /** A few kilobytes that unpack to twelve megabytes of rows. */
    private static byte[] bomb() throws IOException {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id='r' Type='" + relation
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='" + relation
                            + "'><sheets><sheet name='Sites' sheetId='1' r:id='s'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='s' Type='" + relation
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + "<row/>".repeat(2_000_000));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
