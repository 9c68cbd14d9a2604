package org.holdfast.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of a board, with mouse and keyboard. Each test makes a board of its own. */
@WholeTest
class BoardPagesIT {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    /** A busy machine answers later than the five seconds that Playwright waits of itself. */
    @BeforeAll
    static void bePatient() {
        setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    }

    @Test
    void createsABoardAndBringsRequirementsFromATable(@Owner Visitor owner) {
        Page page = owner.page();
        owner.open("/boards/new");
        owner.findsNoBarrier();
        page.locator("#save").click();
        assertThat(page.locator("#name-problem")).containsText("Fill this in");
        page.locator("#name").fill("Fire protection");
        page.locator("#save").click();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Fire protection");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import a file"))
                .click();
        owner.findsNoBarrier();
        String table = "Section,Code,Title,Text\nWater,W-1,Hydrants are free,Three metres.\nWater,W-1,Twice,\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it"))
                .click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Code twice in the file");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        page.locator("#apply-now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Imported: 2 new, 0 changed");
        assertThat(rows(page)).hasCount(2);
        owner.takePictures("board-outline");
    }

    @Test
    void tellsWhatIsWrongWithAFile(@Owner Visitor owner) {
        Page page = owner.page();
        owner.open("/boards/" + board(owner) + "/import");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "cut.json",
                        "application/json",
                        "{\"catalog\": {\"groups\": [".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it"))
                .click();
        assertThat(page.locator("body")).containsText("cut off");
    }

    @Test
    void movesRemovesAndRestoresByKeyboard(@Owner Visitor owner) {
        String board = board(owner);
        String section = add(owner, "addSection", board, "", "A", "Water");
        for (int number = 1; number <= 3; number++) {
            add(owner, "addRequirement", board, section, "A-" + number, "Requirement " + number);
        }
        Page page = owner.page();
        owner.open("/boards/" + board + "/edit");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        rows(page).nth(1).focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(rows(page).nth(2)).containsText("A-1");
        assertThat(rows(page).nth(2)).isFocused();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(rows(page).nth(2)).hasAttribute("aria-level", "3");
        page.keyboard().press("ArrowUp");
        assertThat(rows(page).nth(1)).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(rows(page).nth(2)).isHidden();
        page.keyboard().press("Delete");
        assertThat(page.locator("#toasts")).containsText("was removed");
        assertThat(rows(page)).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(rows(page)).hasCount(4);
    }

    @Test
    void revisesAnItemAndShowsWhatItSaidBefore(@Owner Visitor owner) {
        String board = board(owner);
        add(owner, "addRequirement", board, "", "A-1", "Hydrants");
        Page page = owner.page();
        owner.open("/boards/" + board + "/edit");
        rows(page).first().click();
        page.locator("#title").fill(" ");
        page.locator("#save").click();
        assertThat(page.locator("#title-problem")).containsText("Fill this in");
        page.locator("#title").fill("Hydrants are free");
        page.locator("#save").click();
        assertThat(page.locator("#messages")).containsText("Saved: Hydrants are free");
        owner.findsNoBarrier();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Earlier revisions"))
                .click();
        assertThat(page.locator("#history")).containsText("revised the requirement");
        assertThat(page.locator("#history del")).containsText("Hydrants");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
    }

    @Test
    void mergesAStatusAndSaysWhenANameIsTaken(@Owner Visitor owner) {
        String board = board(owner);
        Page page = owner.page();
        owner.open("/boards/" + board + "/settings?status=new");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        page.locator("#statuses").fill("met");
        page.locator("#status-save").click();
        assertThat(page.locator("#statuses-problem")).isVisible();
        owner.open("/boards/" + board + "/settings");
        page.getByLabel("Change the status Being fixed").click();
        page.locator("#into").selectOption(new SelectOption().setLabel("Falls short"));
        page.locator("#status-remove").click();
        assertThat(page.locator("#messages")).containsText("Removed the status: Being fixed");
        assertThat(page.getByLabel("Change the status Being fixed")).hasCount(0);
        owner.takePictures("board-settings");
    }

    @Test
    void choosesTheSitesOfABoard(@Owner Visitor owner) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("A Mill " + mark, "Mill " + mark, "B Mill " + mark)) {
            owner.get("mutation($input: RegisterSiteInput!) { registerSite(input: $input) { id } }", input(name));
        }
        Page page = owner.page();
        owner.open("/boards/" + board(owner) + "/settings");
        page.getByLabel("Only chosen sites").check();
        page.getByLabel("Find a site to put in").fill("Mill " + mark);
        assertThat(page.locator("#found li")).hasCount(3);
        assertThat(page.locator("#found li").first().locator("[data-scope-act=add-only]"))
                .hasAttribute("aria-label", "Put in only Mill " + mark);
        Locator only = page.getByLabel("Put in only Mill " + mark);
        only.dblclick();
        assertThat(page.locator("[data-scope-unsaved]")).hasText("Not saved yet: 1 site.");
        assertThat(only).hasAttribute("aria-pressed", "true");
        assertThat(only).isFocused();
        owner.findsNoBarrier();
        owner.takePictures("board-sites-chosen");
        assertThat(page.locator("#scope .strong")).hasText("Every site");
        page.getByText("Save the sites").click();
        assertThat(page.locator("#scope-lost")).containsText("for every site now");
        owner.findsNoBarrier();
        page.getByText("Take them away").click();
        assertThat(page.locator("#scope .strong")).hasText("1 site");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator("#scope .strong")).hasText("Every site");
        page.getByLabel("Only chosen sites").check();
        page.getByText("Save the sites").click();
        page.getByText("Take them away").click();
        assertThat(page.locator("#scope .strong")).hasText("No site yet");
        page.getByLabel("Put in Mill " + mark + " with all below").click();
        page.getByText("Save the sites").click();
        assertThat(page.locator("#scope .strong")).hasText("1 site with all below");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator("#scope-lost")).containsText("Mill " + mark);
        page.locator("#scope-ask").getByText("Cancel").click();
        assertThat(page.locator("#scope .strong")).hasText("1 site with all below");
        owner.takePictures("board-sites");
    }

    @Test
    void tellsTheHistoryOfAnAnswerInWords(@Owner Visitor owner) {
        String site = owner.get(
                        "mutation($input: RegisterSiteInput!) { registerSite(input: $input) { id } }", input("Quay"))
                .getJsonObject("registerSite")
                .getString("id");
        String board = board(owner);
        add(owner, "addRequirement", board, "", "A-1", "Hydrants are free");
        Page page = owner.page();
        owner.open("/boards/" + board + "/sites/" + site);
        page.locator(".sheet-row .what").click();
        page.locator("#answer-status").selectOption(new SelectOption().setLabel("Met"));
        page.locator("#answer-responsible").fill("Olive Owner");
        assertThat(page.locator("#answer-people option")).hasCount(1);
        page.locator("#answer-due").fill("2031-02-03");
        page.locator("#answer-cost").fill("much");
        page.locator("#answer-save").click();
        assertThat(page.locator("#answer-problem")).hasText("Cost: Write digits, with a point for decimals.");
        assertThat(page.locator("#answer-cost")).hasAttribute("aria-invalid", "true");
        page.locator("#answer-cost").fill("1250.5");
        page.locator("#answer-save").click();
        assertThat(page.locator(".sheet-row .meta")).containsText("Cost");
        page.locator(".sheet-row .what").click();
        page.locator("#answer-history summary").click();
        Locator entry = page.locator("#answer-history .entry");
        assertThat(entry).containsText("answered");
        assertThat(entry.locator(".changes")).containsText("Responsible: to " + "Olive Owner");
        assertThat(entry.locator(".changes")).containsText("Due: to 3 Feb 2031");
        assertThat(entry.locator(".changes")).containsText("Cost: to 1,250.50");
        assertThat(entry.locator(".changes")).containsText("to Met");
        owner.findsNoBarrier();
        owner.takePictures("answer-history");
    }

    @Test
    void keepsTheMessageOfASheetWithinAPhone(@Owner Visitor owner) {
        String site = owner.get(
                        "mutation($input: RegisterSiteInput!) { registerSite(input: $input) { id } }", input("Pier"))
                .getJsonObject("registerSite")
                .getString("id");
        String board = board(owner);
        add(owner, "addRequirement", board, "", "P-1", "Hydrants are free");
        add(owner, "addRequirement", board, "", "P-2", "Doors are closed");
        Page page = owner.page();
        page.setViewportSize(360, 740);
        owner.open("/boards/" + board + "/sites/" + site);
        for (int row = 0; row < 2; row++) {
            page.locator(".sheet-row").nth(row).locator("[data-choice]").nth(1).click();
            assertThat(page.locator("#toasts .toast")).hasCount(1);
        }
        assertThat(page.locator("#toasts .toast")).containsText("2 answered");
        for (Locator button : page.locator("#toasts button").all()) {
            assertTrue(button.boundingBox().x + button.boundingBox().width <= 360, button.innerText());
        }
        owner.takePictures("sheet-message");
        page.getByText("Undo all").click();
        assertThat(page.locator("#announcer")).hasText("2 answers taken back");
    }

    @Test
    void archivesAndReopens(@Owner Visitor owner) {
        Page page = owner.page();
        owner.open("/boards/" + board(owner) + "/settings");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Archive"))
                .click();
        page.locator("#archive-yes").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("This board is archived");
        page.locator("#reopen").click();
        assertThat(page.locator("#messages")).containsText("Reopened");
        owner.open("/boards");
        owner.findsNoBarrier();
        owner.seesNoSidewaysScrolling();
        owner.takePictures("board-list");
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static Locator rows(Page page) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setIncludeHidden(true));
    }

    private static String board(Visitor owner) {
        return owner.get(
                        "mutation { createBoard(input: {name: \"Programme\", scope: {wholeOrganisation: true}}) { id } }",
                        Map.of())
                .getJsonObject("createBoard")
                .getString("id");
    }

    private static String add(Visitor owner, String mutation, String board, String parent, String code, String title) {
        String place = parent.isEmpty() ? "{}" : "{parentId: \"" + parent + "\"}";
        JsonObject added = owner.get(
                "mutation { " + mutation + "(boardId: \"" + board + "\", place: " + place + ", input: {code: \"" + code
                        + "\", title: \"" + title + "\"}) { id } }",
                Map.of());
        return added.getJsonObject(mutation).getString("id");
    }

    private static Map<String, ?> input(String name) {
        return Map.of("input", Map.of("name", name));
    }
}
