package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.SharedData;
import org.holdfast.domain.importing.site.SiteImportKernel;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.web.graph.GraphFixture;
import org.holdfast.web.importing.table.XlsxFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteImportGraphTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String FIELDS = "{ id stage counts { made changed same refused noted parents } progress"
            + " columns { number heading meaning } problem { code } }";

    private final GraphFixture graph = new GraphFixture();
    private final SiteImportKernel imports = GivenImports.on(graph);

    private BroughtFile bring(FileFixture file) {
        try {
            return imports.bringing.bring(OWNER, file.name(), file.size(), file.open());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String start(FileFixture file) {
        return ask("mutation { startSiteImport(file: \"%s\") { id } }"
                        .formatted(bring(file).id()))
                .getJsonObject("startSiteImport")
                .getString("id");
    }

    private JsonObject ask(String query) {
        JsonObject answer = graph.ask(OWNER, query);
        assertThat(answer.containsKey("errors")).as(answer.toString()).isFalse();
        return answer.getJsonObject("data");
    }

    private JsonObject preview(String id, String columns) {
        return ask("mutation { previewSiteImport(id: \"%s\", columns: [%s]) %s }".formatted(id, columns, FIELDS))
                .getJsonObject("previewSiteImport");
    }

    private List<String> rows(String id, String outcome) {
        return ask("{ siteImport(id: \"%s\") { rows(outcome: %s) { nodes { number code problems { code column } } } } }"
                        .formatted(id, outcome))
                .getJsonObject("siteImport")
                .getJsonObject("rows")
                .getJsonArray("nodes")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(row -> row.getInt("number") + " " + row.getString("code", "-") + problem(row))
                .toList();
    }

    private static String problem(JsonObject row) {
        return row.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem -> " " + problem.getString("code") + " " + problem.getString("column", "-"))
                .collect(Collectors.joining());
    }

    @Test
    void importsStepByStep() {
        String id =
                start(FileFixture.text("sites.csv", "Site;Ref;Town\nNorth;N1;Oslo\n;N2;Rome\nSouth  Hall;N3;Rome\n"));

        JsonObject previewed = preview(
                id,
                "{heading: \"Site\", meaning: \"name\"}, {number: 2, meaning: \"code\"}, {heading: \"Town\", meaning: \"city\"}");
        assertThat(previewed.getString("stage")).isEqualTo("PREVIEWED");
        assertThat(previewed.getJsonObject("counts").toString())
                .isEqualTo("{\"made\":2,\"changed\":0,\"same\":0,\"refused\":1,\"noted\":1,\"parents\":0}");

        ask("mutation { applySiteImport(id: \"%s\") { stage } }".formatted(id));
        imports.work();

        JsonObject applied =
                ask("{ siteImport(id: \"%s\") %s }".formatted(id, FIELDS)).getJsonObject("siteImport");
        assertThat(applied.getString("stage")).isEqualTo("APPLIED");
        assertThat(graph.sites
                        .count(Sight.everything(ActorFixture.ORGANISATION), SiteFilter.none())
                        .value())
                .isEqualTo(2);
    }

    @Test
    void tellsRowsWithTheirReasons() {
        String id = start(FileFixture.text("sites.csv", "name,code\nNorth,1\n,2\nSouth  Hall,3\n"));
        preview(id, "{heading: \"name\", meaning: \"name\"}, {heading: \"code\", meaning: \"code\"}");

        JsonObject rows =
                ask("{ siteImport(id: \"%s\") { rows(outcome: REFUSED, first: 5) { nodes { number outcome code problems { code column title } } pageInfo { hasNextPage } } all: rows(first: 2) { pageInfo { hasNextPage endCursor } nodes { differences { field after } } } } }"
                                .formatted(id))
                        .getJsonObject("siteImport");

        assertThat(rows.getJsonObject("rows").getJsonArray("nodes").toString())
                .isEqualTo(
                        "[{\"number\":3,\"outcome\":\"REFUSED\",\"code\":\"2\",\"problems\":[{\"code\":\"row-name-missing\",\"column\":\"name\",\"title\":\"No name\"}]}]");
        assertThat(rows.getJsonObject("all").getJsonObject("pageInfo").getBoolean("hasNextPage"))
                .isTrue();
        assertThat(rows.getJsonObject("all")
                        .getJsonArray("nodes")
                        .getJsonObject(0)
                        .toString())
                .contains("{\"field\":\"name\",\"after\":\"North\"}");
    }

    @Test
    void refusesAColumnThatIsNotThereAndANameThatIsNotMapped() {
        String id = start(FileFixture.text("sites.csv", "name,code\nNorth,1\n"));
        String query = "mutation { previewSiteImport(id: \"%s\", columns: [{%s}]) { id } }";

        assertThat(code(graph.ask(OWNER, query.formatted(id, "heading: \"Nom\", meaning: \"name\""))))
                .isEqualTo("import-column-missing");
        assertThat(code(graph.ask(OWNER, query.formatted(id, "number: 1, meaning: \"nickname\""))))
                .isEqualTo("import-column-meaning-unknown");
        assertThat(code(graph.ask(OWNER, query.formatted(id, "meaning: \"name\""))))
                .isEqualTo("import-column-not-named");
        assertThat(code(graph.ask(OWNER, query.formatted(id, "number: 2, meaning: \"code\""))))
                .isEqualTo("input-invalid");
    }

    @Test
    void refusesRowByRowWhatCannotBeTaken() {
        String id = start(FileFixture.text("sites.csv", """
                name,code,lat,lon,above
                North,1,59.9,10.7,
                North,1,59.9,10.7,
                North,2,,,
                North,3,91,0,
                North,4,10,,
                North,5,,,6
                North,6,,,5
                North,7,,,99
                """));

        JsonObject counts = preview(
                        id,
                        "{number: 1, meaning: \"name\"}, {number: 2, meaning: \"code\"}, {number: 3, meaning: \"latitude\"}, {number: 4, meaning: \"longitude\"}, {number: 5, meaning: \"parentCode\"}")
                .getJsonObject("counts");

        assertThat(counts.getInt("made")).as("the same name twice").isEqualTo(2);
        assertThat(rows(id, "REFUSED"))
                .containsExactly(
                        "3 1 row-code-repeated -",
                        "5 3 value-out-of-range lat",
                        "6 4 row-coordinates-half lon",
                        "7 5 row-parent-cycle -",
                        "8 6 row-parent-cycle -",
                        "9 7 row-parent-unknown -");
    }

    @Test
    void refusesTheRowOfAFormula() {
        String id = start(new FileFixture("sites.xlsx", XlsxFixture.sheet("""
                <row><c t="inlineStr"><is><t>name</t></is></c></row>
                <row><c><f>A1</f><v>7</v></c></row>
                <row><c t="inlineStr"><is><t>North</t></is></c></row>""")));

        preview(id, "{number: 1, meaning: \"name\"}");

        assertThat(rows(id, "REFUSED")).containsExactly("2 - row-formula-cell name");
        assertThat(rows(id, "NEW")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesAFileThatIsNoTableAndSaysWhy(FileFixture file, String code, String said) {
        JsonObject answer = graph.ask(
                OWNER,
                "mutation { startSiteImport(file: \"%s\") { id } }"
                        .formatted(bring(file).id()));

        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.getJsonArray("errors").getJsonObject(0).getString("message"))
                .contains(said);
    }

    static Stream<Arguments> badFiles() {
        Map<String, String> bomb = XlsxFixture.parts("");
        bomb.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + "<row/>".repeat(2_000_000));
        return Stream.of(
                Arguments.of(
                        new FileFixture("bomb.xlsx", XlsxFixture.packed(bomb)),
                        "xlsx-too-large-inside",
                        "far larger than what can be imported"),
                Arguments.of(
                        new FileFixture("cut.xlsx", Arrays.copyOf(XlsxFixture.sheet("<row/>"), 300)),
                        "xlsx-damaged",
                        "workbook"),
                Arguments.of(
                        FileFixture.text("sites.csv", "name\nSouth\n\"North\n"),
                        "csv-quotes-wrong",
                        "quotation mark is never closed"),
                Arguments.of(FileFixture.text("plan.pdf", "%PDF-1.7\n"), "import-file-type-unknown", "CSV"));
    }

    @Test
    void tellsNothingToOthers() {
        String id = start(FileFixture.text("sites.csv", "name\nNorth\n"));
        String query = "{ siteImport(id: \"%s\") { id } }".formatted(id);

        assertThat(code(graph.ask(ActorFixture.viewer(), query))).isEqualTo("access-refused");
        assertThat(code(graph.ask(ActorFixture.stranger(), query))).isEqualTo("site-import-not-found");
    }

    @Test
    void guessesAndPreviewsThePowerPlants() {
        String id = start(FileFixture.of(SharedData.get("sites/us-power-plants.csv")));
        JsonObject started =
                ask("{ siteImport(id: \"%s\") %s }".formatted(id, FIELDS)).getJsonObject("siteImport");
        StringBuilder columns = new StringBuilder();
        Map<String, String> meanings = new HashMap<>();
        started.getJsonArray("columns").getValuesAs(JsonObject.class).forEach(column -> {
            meanings.put(column.getString("heading"), column.getString("meaning"));
            columns.append(
                    "{number: %d, meaning: \"%s\"},".formatted(column.getInt("number"), column.getString("meaning")));
        });

        JsonObject counts = preview(id, columns.toString()).getJsonObject("counts");

        assertThat(meanings)
                .containsEntry("name", "name")
                .containsEntry("gppd_idnr", "code")
                .containsEntry("latitude", "latitude")
                .containsEntry("longitude", "longitude")
                .containsEntry("country", "country")
                .containsEntry("owner", "ownField:owner")
                .containsEntry("wepp_id", "ignored");
        assertThat(counts.getInt("made")).as("repeated names and all").isEqualTo(11_878);
        assertThat(counts.getInt("refused")).as("the one at latitude 425").isEqualTo(1);
        assertThat(rows(id, "REFUSED")).singleElement().asString().endsWith(" USA0062262 value-out-of-range latitude");
        assertThat(graph.kernel.recorded.fired()).isEmpty();
    }
}
