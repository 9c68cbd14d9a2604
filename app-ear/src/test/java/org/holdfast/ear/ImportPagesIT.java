package org.holdfast.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing sites from a file in the browser, step by step; and files that nobody should bring. */
@WholeTest
class ImportPagesIT {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final int LONG = 120_000;

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

    @Test
    void walksFromAFileToItsSitesAndFindsThemAllTheSameTheNextTime(@Owner Visitor owner) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        Page page = owner.page();
        mapsTheColumns(owner, table(mark));
        assertThat(stat(page, "New")).hasText("3,000");
        assertThat(stat(page, "Refused")).hasText("60");
        seesEveryRefusedRowWithItsReason(owner);
        page.locator("#apply-open").click();
        assertThat(page.locator("#apply")).containsText("Write 3,000 sites?");
        page.locator("#apply-yes").click();
        leavesAndComesBackToTheProgress(owner);
        assertThat(stat(page, "New")).hasText("3,000");
        assertThat(stat(page, "Refused")).hasText("60");
        sees(owner, "import-applied");
        owner.open("/sites?q=Plant+" + mark + "+2999");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("P" + mark + "-2999");

        mapsTheColumns(owner, table(mark));
        assertThat(stat(page, "The same")).hasText("3,000");
        assertThat(stat(page, "New")).hasText("0");
        assertThat(stat(page, "Changed")).hasText("0");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("There is nothing to write");
        assertThat(page.locator("#apply-open")).hasCount(0);
    }

    /** The headings say too little to guess by: two columns are told by hand, after a preview without one is refused. */
    private static void mapsTheColumns(Visitor owner, String table) {
        Page page = owner.page();
        bring(owner, "plants.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#heading-0")).hasText("What it is");
        choose(page, 0, "– ignored –");
        press(page, "Preview");
        assertThat(page.locator("#messages, .message.bad").first()).isVisible();
        choose(page, 0, "Name");
        choose(page, 1, "Code");
        sees(owner, "import-columns");
        press(page, "Preview");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("All rows");
    }

    private static void seesEveryRefusedRowWithItsReason(Visitor owner) {
        Page page = owner.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Refused").setExact(true))
                .click();
        Locator rows = page.locator("#rows tbody tr");
        assertThat(rows).hasCount(50);
        assertThat(rows.first()).containsText("Latitude");
        owner.findsNoBarrier();
        page.locator("#rows [rel=next]").click();
        assertThat(rows).hasCount(10);
        assertThat(rows.last()).containsText("3061");
        assertThat(rows.last()).containsText("Latitude");
        page.locator("#rows [rel=prev]").click();
        assertThat(rows).hasCount(50);
    }

    /** Whoever leaves finds the import under its file's name, further on. */
    private static void leavesAndComesBackToTheProgress(Visitor owner) {
        Page page = owner.page();
        assertThat(page.locator("#progress")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("You can leave this page");
        owner.findsNoBarrier();
        owner.open("/boards");
        owner.open("/import/sites");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plants.csv"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("The import is done", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
    }

    private static void choose(Page page, int column, String meaning) {
        page.locator("[aria-labelledby=heading-" + column + "]").selectOption(new SelectOption().setLabel(meaning));
    }

    private static Locator stat(Page page, String name) {
        return page.locator(".stat")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".name", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))))
                .locator(".figure");
    }

    /** 3,000 rows that can be taken, and 60 that lie beyond the poles. */
    private static String table(String mark) {
        StringBuilder table = new StringBuilder("What it is,Ours,Latitude,Longitude\n");
        for (int row = 1; row <= 3_060; row++) {
            table.append("Plant %s %d,P%s-%d,%s,10.5\n".formatted(mark, row, mark, row, row > 3_000 ? "95.0" : "45.0"));
        }
        return table.toString();
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
