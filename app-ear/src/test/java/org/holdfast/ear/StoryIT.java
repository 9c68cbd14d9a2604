package org.holdfast.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.StoryFiles;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a company does with Holdfast from the first start on, and that it finds everything again after a crash. */
@WholeTest
class StoryIT {

    private static final String SUBTREE = "Petcoke";
    private static final Map<String, String> MEANINGS = Map.of(
            "name", "name",
            "gppd_idnr", "code",
            "latitude", "latitude",
            "longitude", "longitude",
            "country_long", "country",
            "primary_fuel", "parentLevel:1",
            "owner", "ownField:owner");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/link/[\\w-]+");
    private static final Pattern BOARD = Pattern.compile(".*/boards/([0-9A-Z]{26})(/.*)?");
    private static final double LONG = 180_000;
    /** Many times what it takes on an idle machine (docs/PERFORMANCE.md): this one runs other tests, too. */
    private static final Duration IMPORT_LIMIT = Duration.ofSeconds(150);

    private final StoryFiles files = StoryFiles.found();
    private final Queue<String> consoleErrors = new ConcurrentLinkedQueue<>();
    private final Ledger below = new Ledger();
    private final Ledger elsewhere = new Ledger();

    /** What was answered in a part of the tree, counted by the test itself. */
    private static final class Ledger {

        private int closed;
        private int ignored;

        void count(String status) {
            closed += status.equals("Met") ? 1 : 0;
            ignored += status.equals("Not for this site") ? 1 : 0;
        }
    }

    @Test
    void aCompanyBringsItsSitesAndItsRequirementsAndSeesWhereItStands(Visitors visitors, @TempDir Path directory) {
        HoldfastProcess holdfast = HoldfastProcess.on(directory).ready();
        try {
            Visitor owner = watched(visitors.stranger(holdfast.uri("/")));
            owner.becomeFirstOwner(holdfast.firstOwnerLink(), "Example Power", "Olive Owner", "olive@example.com");
            lookAt(owner, "/");

            importsTheSites(owner);
            String board = createsABoardWithTheRequirements(owner);
            String subtree = siteNamed(owner, SUBTREE);
            List<String> plants = childrenOf(owner, subtree);
            assertThat(plants).hasSize(files.petcoke());
            answersOnTheSheet(owner, board, plants.get(0));
            answersThroughTheApi(owner, board, plants);
            seesWhereItStands(owner, board, subtree);
            Visitor editor = invitesAnEditor(owner, visitors, holdfast.uri("/"));
            seesTheSubtreeAlone(editor, board);

            JsonObject before = everything(owner, board, plants.get(0));
            JsonObject editorBefore = whatTheEditorSees(editor, board);
            int port = holdfast.uri("/").getPort();
            holdfast.kill();
            holdfast = HoldfastProcess.on(directory).port(port).ready();

            assertThat(everything(owner, board, plants.get(0))).isEqualTo(before);
            assertThat(whatTheEditorSees(editor, board)).isEqualTo(editorBefore);
            lookAt(owner, "/boards/" + board);
            seesFigures(owner, files.allSites(), below.closed + elsewhere.closed, below.ignored + elsewhere.ignored);
            assertThat(consoleErrors).as("errors in the console").isEmpty();
        } finally {
            holdfast.close();
        }
    }

    private void importsTheSites(Visitor owner) {
        lookAt(owner, "/sites");
        lookAt(owner, "/import/sites");
        Page page = owner.page();
        page.locator("input[type=file]").setInputFiles(files.sites());
        Duration taken = timed(() -> {
            press(page, "Look at it");
            page.waitForURL(Pattern.compile(".*/import/sites/[0-9A-Z]{26}.*"));
        });
        for (ElementHandle column : page.querySelectorAll("select[name=column]")) {
            String heading = String.valueOf(column.evaluate(
                    "select => document.getElementById(select.getAttribute('aria-labelledby')).textContent"));
            column.selectOption(MEANINGS.getOrDefault(heading, "ignored"));
        }
        seesNoBarrierWideAndNarrow(owner);
        taken = taken.plus(timed(() -> {
            press(page, "Preview");
            assertThat(page.locator("#apply-open")).isVisible(patient());
        }));
        assertThat(latestImport(owner).getInt("made")).isEqualTo(files.good());
        assertThat(count(owner))
                .as("sites after the preview, which writes none")
                .isZero();
        seesNoBarrierWideAndNarrow(owner);
        page.locator("#apply-open").click();
        taken = taken.plus(timed(() -> {
            page.locator("#apply-yes").click();
            if (files.good() > 1_000) {
                assertThat(page.locator("progress#progress")).isVisible();
            }
            assertThat(page.getByText("The import is done")).isVisible(patient());
        }));
        assertThat(taken).as("preview and apply, on a machine that may be busy").isLessThan(IMPORT_LIMIT);
        seesNoBarrierWideAndNarrow(owner);
        JsonObject counts = latestImport(owner);
        assertThat(counts.getInt("made")).isEqualTo(files.good());
        assertThat(counts.getInt("parents")).isEqualTo(files.fuels());
        assertThat(counts.getInt("refused")).isEqualTo(files.refused());
        lookAt(owner, "/sites");
    }

    private String createsABoardWithTheRequirements(Visitor owner) {
        lookAt(owner, "/boards");
        lookAt(owner, "/boards/new");
        Page page = owner.page();
        page.getByLabel("Name").fill("Security baseline 2027");
        page.getByLabel("What is it for?").fill("What every plant has to meet before the audit.");
        press(page, "Create the board");
        page.waitForURL(BOARD);
        Matcher address = BOARD.matcher(page.url());
        assertThat(address.matches()).isTrue();
        String board = address.group(1);

        lookAt(owner, "/boards/" + board + "/import");
        page.locator("input[type=file]").setInputFiles(files.catalogue());
        press(page, "Look at it");
        press(page, "Bring them to the board");
        page.waitForURL(Pattern.compile(".*/edit.*"));
        seesNoBarrierWideAndNarrow(owner);
        assertThat(owner.get("query ($b: ID!) { outline(boardId: $b) { requirementCount } }", Map.of("b", board))
                        .getJsonObject("outline")
                        .getInt("requirementCount"))
                .isEqualTo(files.requirements());
        return board;
    }

    private void answersOnTheSheet(Visitor owner, String board, String site) {
        lookAt(owner, "/boards/" + board + "/sites/" + site);
        Page page = owner.page();
        Locator rows = page.locator(".sheet-row");
        assertThat(rows).hasCount(files.requirements());

        answers(rows.nth(0), "Met", row -> row.locator("[data-choice][title='Met']")
                .click());
        answers(rows.nth(1), "Being fixed", row -> row.locator(".what").press("3"));
        answers(rows.nth(1), "Met", row -> row.locator(".what").press("4"));
        answers(rows.nth(2), "Not for this site", row -> {
            rows.nth(1).locator(".what").press("ArrowDown");
            page.keyboard().press("5");
        });
        answers(rows.nth(3), "Met", row -> {
            row.locator(".what").click();
            page.getByLabel("Status", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("Met");
            page.getByLabel("Comment").fill("Seen on the spot.");
            press(page, "Save");
        });
        List.of("Met", "Met", "Not for this site", "Met").forEach(below::count);
        seesNoBarrierWideAndNarrow(owner);
    }

    private static void answers(Locator row, String status, Consumer<Locator> how) {
        String before = row.getAttribute("data-version");
        how.accept(row);
        assertThat(row).not().hasAttribute("data-version", before);
        assertThat(row.locator("[data-choice][aria-checked=true]")).hasAttribute("title", status);
    }

    /** Some more, as a program would: enough that there is something to see, and some outside the subtree. */
    private void answersThroughTheApi(Visitor owner, String board, List<String> plants) {
        Map<String, String> statuses = statuses(owner, board);
        int each = files.requirements() / 2;
        for (int place = 1; place < plants.size() / 2 + 1; place++) {
            give(owner, board, plants.get(place), statuses, each - place * each / plants.size(), below);
        }
        List<String> others = childrenOf(owner, siteNamed(owner, "Geothermal"));
        give(owner, board, others.get(0), statuses, each / 3, elsewhere);
        give(owner, board, others.get(1), statuses, each / 4, elsewhere);
    }

    private static void give(
            Visitor visitor, String board, String site, Map<String, String> statuses, int count, Ledger ledger) {
        List<String> pattern = List.of("Met", "Met", "Being fixed", "Met", "Not for this site", "Falls short", "Met");
        List<String> requirements = requirements(visitor, board, site);
        for (int from = 0; from < count; from += 10) {
            String mutations = IntStream.range(from, Math.min(count, from + 10))
                    .peek(place -> ledger.count(pattern.get(place % pattern.size())))
                    .mapToObj(place -> """
                            a%d: setStatus(board: "%s", site: "%s", requirement: "%s", status: "%s", version: 0) { version }
                            """.formatted(
                                    place,
                                    board,
                                    site,
                                    requirements.get(place),
                                    statuses.get(pattern.get(place % pattern.size()))))
                    .collect(Collectors.joining());
            visitor.get("mutation { " + mutations + " }", Map.of());
        }
    }

    private void seesWhereItStands(Visitor owner, String board, String subtree) {
        lookAt(owner, "/boards/" + board);
        seesFigures(owner, files.allSites(), below.closed + elsewhere.closed, below.ignored + elsewhere.ignored);
        lookAt(owner, "/boards/" + board + "/history");
        lookAt(owner, "/boards/" + board + "/settings");
        lookAt(owner, "/activity");
        assertThat(owner.page().getByText("Olive Owner").first()).isVisible();
        lookAt(owner, "/boards/" + board + "?below=" + subtree);
        seesFigures(owner, files.petcoke() + 1, below.closed, below.ignored);
        owner.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "board-overview.png")));
    }

    private Visitor invitesAnEditor(Visitor owner, Visitors visitors, URI home) {
        lookAt(owner, "/members");
        Page page = owner.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invite somebody"))
                .click();
        page.locator("#mail").fill("edda@example.com");
        page.locator("#name").fill("Edda Editor");
        page.getByLabel("Role").selectOption("EDITOR");
        page.locator("#where").selectOption("SITE");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Site, with all below it"))
                .pressSequentially(SUBTREE);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(SUBTREE).setExact(true))
                .click();
        seesNoBarrierWideAndNarrow(owner);
        press(page, "Invite");
        page.waitForURL(Pattern.compile(".*/members(/[0-9A-Z]{26})?$"));
        lookAt(owner, "/outbox");
        page.locator("summary").first().click();
        Matcher link = LINK.matcher(page.locator("pre").first().innerText());
        assertThat(link.find()).as("a link in the mail").isTrue();

        Visitor editor = watched(visitors.stranger(home));
        editor.open(URI.create(link.group()));
        seesNoBarrierWideAndNarrow(editor);
        editor.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
        editor.page().waitForURL(home.resolve("/").toString());
        return editor;
    }

    private void seesTheSubtreeAlone(Visitor editor, String board) {
        lookAt(editor, "/");
        assertThat(count(editor)).isEqualTo(files.petcoke() + 1);
        lookAt(editor, "/sites");
        assertThat(editor.page().getByText(SUBTREE).first()).isVisible();
        lookAt(editor, "/boards");
        lookAt(editor, "/boards/" + board);
        seesFigures(editor, files.petcoke() + 1, below.closed, below.ignored);
    }

    /** On the page in front, and by GraphQL. */
    private void seesFigures(Visitor visitor, int sites, int closed, int ignored) {
        int open = sites * files.requirements() - closed - ignored;
        Matcher address = Pattern.compile(".*/boards/(\\w+)(?:\\?below=(\\w+))?")
                .matcher(visitor.page().url());
        assertThat(address.matches()).isTrue();
        String scope = address.group(2) == null ? "" : ", below: \"" + address.group(2) + "\"";
        JsonObject overview = visitor.get(
                        "{ overview(board: \"%s\"%s) { sites progress { closed open ignored } } }"
                                .formatted(address.group(1), scope),
                        Map.of())
                .getJsonObject("overview");
        JsonObject progress = overview.getJsonObject("progress");
        assertThat(List.of(
                        overview.getInt("sites"),
                        progress.getInt("closed"),
                        progress.getInt("open"),
                        progress.getInt("ignored")))
                .as("sites, closed, open and ignored at %s", visitor.page().url())
                .containsExactly(sites, closed, open, ignored);
        assertThat(figure(visitor, "Closed")).hasText("%,d".formatted(closed));
        assertThat(figure(visitor, "Open")).hasText("%,d".formatted(open));
        assertThat(figure(visitor, "Sites in scope")).hasText("%,d".formatted(sites));
    }

    private static Locator figure(Visitor visitor, String name) {
        Page page = visitor.page();
        Locator named = page.locator(".name", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")));
        return page.locator(".stat", new Page.LocatorOptions().setHas(named)).locator(".figure");
    }

    /** What must not be lost: who is signed in, sites, answers, progress and what happened. */
    private static JsonObject everything(Visitor owner, String board, String site) {
        String requirement = requirements(owner, board, site).get(1);
        String answer = board + ":" + site + ":" + requirement;
        JsonObject all = owner.get("""
                query ($board: ID!, $site: ID!, $answer: ID!) {
                  me { id name mail grants { role siteId } }
                  organisation { name version }
                  sites(first: 20) { totalCount { value atLeast } nodes { id name code country latitude version } }
                  board(id: $board) { name version statuses { id name } }
                  overview(board: $board) { sites started progress { closed open ignored } statuses { name count } }
                  sheet(board: $board, site: $site) { rows { itemId answer { statusId comment version } } }
                  history(subject: "answer", id: $answer, first: 10) {
                    nodes { id at actorName kind changes { field before after } } } }""", Map.of("board", board, "site", site, "answer", answer));
        Map<String, String> statuses = statuses(owner, board);
        JsonObject latest = all.getJsonObject("history").getJsonArray("nodes").getJsonObject(0);
        assertThat(latest.getString("actorName")).isEqualTo("Olive Owner");
        assertThat(latest.getJsonArray("changes").getValuesAs(JsonObject.class)).anySatisfy(change -> {
            assertThat(change.getString("before")).contains(statuses.get("Being fixed"));
            assertThat(change.getString("after")).contains(statuses.get("Met"));
        });
        return all;
    }

    private static JsonObject whatTheEditorSees(Visitor editor, String board) {
        return editor.get("""
                query ($board: ID!) {
                  me { id name }
                  sites(first: 100) { nodes { id name } }
                  overview(board: $board) { sites progress { closed open ignored } } }""", Map.of("board", board));
    }

    private static JsonObject latestImport(Visitor owner) {
        return owner.get(
                        "{ siteImports(first: 1) { nodes { counts { made changed same refused parents } } } }",
                        Map.of())
                .getJsonObject("siteImports")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("counts");
    }

    private static int count(Visitor visitor) {
        return visitor.get("{ sites(first: 1) { totalCount { value } } }", Map.of())
                .getJsonObject("sites")
                .getJsonObject("totalCount")
                .getInt("value");
    }

    private static String siteNamed(Visitor visitor, String name) {
        return visitor
                .get(
                        "query ($name: String!) { sites(first: 100, filter: { text: $name }) { nodes { id name } } }",
                        Map.of("name", name))
                .getJsonObject("sites")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(site -> site.getString("name").equals(name))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static List<String> childrenOf(Visitor visitor, String site) {
        JsonObject found = visitor.get(
                "query ($id: ID!) { site(id: $id) { children(first: 50) { nodes { id } } } }", Map.of("id", site));
        return nodes(found.getJsonObject("site"), "children").getValuesAs(JsonObject.class).stream()
                .map(child -> child.getString("id"))
                .toList();
    }

    private static List<String> requirements(Visitor visitor, String board, String site) {
        JsonObject found = visitor.get(
                "query ($b: ID!, $s: ID!) { sheet(board: $b, site: $s) { rows { itemId kind } } }",
                Map.of("b", board, "s", site));
        return found.getJsonObject("sheet").getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equalsIgnoreCase("requirement"))
                .map(row -> row.getString("itemId"))
                .toList();
    }

    private static Map<String, String> statuses(Visitor visitor, String board) {
        return visitor
                .get("query ($id: ID!) { board(id: $id) { statuses { id name } } }", Map.of("id", board))
                .getJsonObject("board")
                .getJsonArray("statuses")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(status -> status.getString("name"), status -> status.getString("id")));
    }

    private static JsonArray nodes(JsonObject of, String connection) {
        return of.getJsonObject(connection).getJsonArray("nodes");
    }

    private Visitor watched(Visitor visitor) {
        visitor.page().onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(visitor.page().url() + ": " + message.text());
            }
        });
        return visitor;
    }

    private static void lookAt(Visitor visitor, String path) {
        Response answer = visitor.open(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        seesNoBarrierWideAndNarrow(visitor);
    }

    private static void seesNoBarrierWideAndNarrow(Visitor visitor) {
        visitor.page().setViewportSize(360, 800);
        visitor.findsNoBarrier();
        visitor.page().setViewportSize(1280, 800);
        visitor.findsNoBarrier();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Duration timed(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
    }
}
