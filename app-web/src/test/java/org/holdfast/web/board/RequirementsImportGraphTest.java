package org.holdfast.web.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.importing.BroughtFile;
import org.holdfast.domain.importing.FileContent;
import org.holdfast.domain.importing.FileFixture;
import org.holdfast.domain.importing.FileId;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.web.graph.GraphFixture;
import org.holdfast.web.importing.oscal.OscalFixture;
import org.junit.jupiter.api.Test;

class RequirementsImportGraphTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final FileId FILE = new FileId(SiteFixture.id("F1").value());
    private static final String RESULT =
            "{ headings columns newCount changedCount sameCount refusedCount items { code title outcome problemCode } }";

    private final GraphFixture graph = new GraphFixture();
    private final BoardId board = graph.boards.board(OWNER, "Fire").id();

    @Test
    void bringsACatalogOnceAndChangesNothingTheSecondTime() throws IOException {
        bring(OscalFixture.catalog());
        long added = count(preview(""), "newCount");
        assertThat(added).isPositive();
        assertThat(graph.boards.readOutline.get(OWNER, board).nodes()).isEmpty();
        assertThat(count(apply(""), "newCount")).isEqualTo(added);
        assertThat(graph.boards.readOutline.get(OWNER, board).nodes()).hasSize((int) added);
        assertThat(count(apply(""), "sameCount")).isEqualTo(added);
        assertThat(count(apply(""), "newCount")).isZero();
    }

    @Test
    void bringsATableByItsHeadings() throws IOException {
        bring(FileFixture.text(
                "list.csv", "Section;Code;Title;Owner\nWater;W-1;Hydrants are free;Robin\nWater;W-1;Twice;\n;;;\n"));
        JsonObject preview = preview("");
        assertThat(preview.getValue("/columns")).hasToString("[\"SECTION\",\"CODE\",\"TITLE\",\"IGNORED\"]");
        assertThat(preview.getValue("/items/2"))
                .hasToString(
                        "{\"code\":\"W-1\",\"title\":\"Twice\",\"outcome\":\"REFUSED\",\"problemCode\":\"item-code-repeated\"}");
        assertThat(count(apply(", columns: [IGNORED, IGNORED, TITLE]"), "newCount"))
                .isEqualTo(2);
    }

    @Test
    void refusesAMappingWithoutATitleAndAFileThatIsNeither() throws IOException {
        bring(FileFixture.text("list.csv", "Code;Title\n1;One\n"));
        assertThat(code(ask(OWNER, "query { requirementsImportPreview", ", columns: [CODE]")))
                .isEqualTo("import-requirement-title-missing");
        bring(FileFixture.text("other.json", "{\"name\": \"not OSCAL\"}"));
        assertThat(code(ask(OWNER, "query { requirementsImportPreview", ""))).isEqualTo("oscal-not-a-catalog");
        bring(FileFixture.text("profile.json", "{\"profile\": {}}"));
        assertThat(code(ask(OWNER, "mutation { importRequirements", ""))).isEqualTo("oscal-other-model");
        bring(FileFixture.text("cut.json", "{\"catalog\": {\"groups\": ["));
        assertThat(code(ask(OWNER, "mutation { importRequirements", ""))).isEqualTo("oscal-cut-off");
        assertThat(graph.boards.readOutline.get(OWNER, board).nodes()).isEmpty();
    }

    @Test
    void keepsFilesToThoseWhoBroughtThem() throws IOException {
        bring(OscalFixture.catalog());
        assertThat(code(ask(ActorFixture.stranger(), "mutation { importRequirements", "")))
                .isEqualTo("file-not-found");
        assertThat(code(ask(ActorFixture.viewer(), "mutation { importRequirements", "")))
                .isEqualTo("access-refused");
    }

    private void bring(FileContent content) throws IOException {
        BroughtFile file =
                new BroughtFile(FILE, OWNER.organisation(), OWNER.id(), content.name(), 0, Instant.EPOCH, Instant.MAX);
        graph.files.reserve(file);
        graph.files.keep(file, content.open(), Long.MAX_VALUE - 1);
    }

    private JsonObject preview(String columns) {
        return data(ask(OWNER, "query { requirementsImportPreview", columns), "requirementsImportPreview");
    }

    private JsonObject apply(String columns) {
        return data(ask(OWNER, "mutation { importRequirements", columns), "importRequirements");
    }

    private JsonObject ask(Actor actor, String operation, String columns) {
        return graph.ask(
                actor,
                operation + "(boardId: \"" + board + "\", fileId: \"" + FILE + "\"" + columns + ") " + RESULT + " }");
    }

    private static JsonObject data(JsonObject answer, String name) {
        assertThat(answer.containsKey("errors")).as(answer.toString()).isFalse();
        return answer.getJsonObject("data").getJsonObject(name);
    }

    private static long count(JsonObject result, String name) {
        return result.getInt(name);
    }
}
