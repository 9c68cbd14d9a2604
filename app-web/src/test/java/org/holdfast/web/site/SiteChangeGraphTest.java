package org.holdfast.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteChangeGraphTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String DESCRIBE = "mutation($id: ID!, $version: Int!, $input: DescribeSiteInput!) {"
            + " describeSite(id: $id, version: $version, input: $input) {"
            + " version name code street city country latitude longitude tags ownFields { name value } } }";

    private final GraphFixture graph = new GraphFixture();
    private final Site north = SiteFixture.site("N1", "North");
    private final Site works = SiteFixture.full();

    @BeforeEach
    void sites() {
        graph.sites.saveAll(List.of(north, works));
    }

    @Test
    void registersASite() {
        JsonObject site = data(
                graph.ask(
                        OWNER,
                        "mutation($input: RegisterSiteInput!) { registerSite(input: $input) { id name code tags parent { name } country latitude } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "name",
                                        " Hall ",
                                        "code",
                                        "H-1",
                                        "parentId",
                                        north.id().value(),
                                        "country",
                                        "Brazil",
                                        "latitude",
                                        1.5,
                                        "longitude",
                                        2,
                                        "tags",
                                        List.of("b", "a"),
                                        "ownFields",
                                        List.of(Map.of("name", "floors", "value", "3"))))),
                "registerSite");
        assertThat(site.getString("name")).isEqualTo("Hall");
        assertThat(site.getString("country")).isEqualTo("BR");
        assertThat(site.getJsonArray("tags")).hasToString("[\"a\",\"b\"]");
        assertThat(site.getJsonObject("parent").getString("name")).isEqualTo("North");
        assertThat(graph.kernel
                        .journal
                        .history(Site.ref(new SiteId(site.getString("id"))), PageRequest.first(9))
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.origin()).isEqualTo(Origin.API));
    }

    @Test
    void tellsEveryProblemOfANewSite() {
        JsonObject answer = graph.ask(
                OWNER,
                "mutation { registerSite(input: {name: \" \", code: \"a\\tb\", city: \"x\\ny\", country: \"Atlantis\", latitude: 91, tags: [\"\"]}) { id } }");
        assertThat(code(answer)).isEqualTo("input-invalid");
        assertThat(answer.getValue("/errors/0/extensions/problems")
                        .asJsonArray()
                        .getValuesAs(problem -> problem.asJsonObject().getString("field") + " "
                                + problem.asJsonObject().getString("code")))
                .containsExactly(
                        "name value-blank",
                        "code value-not-one-line",
                        "city value-not-one-line",
                        "country country-unknown",
                        "longitude coordinates-incomplete",
                        "tags value-blank");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        JsonObject site = data(describe(Map.of("city", "Campinas")), "describeSite");
        assertThat(site.getInt("version")).isEqualTo(2);
        assertThat(site.getString("city")).isEqualTo("Campinas");
        assertThat(site.getString("code")).isEqualTo("SP-01");
        assertThat(site.getJsonNumber("latitude").doubleValue()).isEqualTo(-23.55);
        assertThat(site.getJsonArray("tags")).hasSize(2);
        assertThat(site.getJsonArray("ownFields")).hasSize(2);
    }

    @Test
    void removesWhatIsNull() {
        Map<String, Object> removed = new HashMap<>();
        List.of("code", "street", "latitude", "longitude", "tags", "ownFields")
                .forEach(field -> removed.put(field, JsonValue.NULL));
        JsonObject site = data(describe(removed), "describeSite");
        assertThat(site.isNull("code")).isTrue();
        assertThat(site.isNull("street")).isTrue();
        assertThat(site.isNull("latitude")).isTrue();
        assertThat(site.getJsonArray("tags")).isEmpty();
        assertThat(site.getJsonArray("ownFields")).isEmpty();
        assertThat(site.getString("country")).isEqualTo("BR");
    }

    @Test
    void doesNotRemoveTheName() {
        JsonObject answer = describe(Map.of("name", JsonValue.NULL));
        assertThat(code(answer)).isEqualTo("input-invalid");
        assertThat(answer.getValue("/errors/0/extensions/problems/0/code")).hasToString("\"value-blank\"");
    }

    @Test
    void refusesAStaleVersion() {
        data(describe(Map.of("city", "Campinas")), "describeSite");
        assertThat(code(describe(Map.of("city", "Santos")))).isEqualTo("concurrent-change");
    }

    @Test
    void renamesMovesDeactivatesAndReactivates() {
        String id = works.id().value();
        assertThat(data(ask("renameSite(id: \"%s\", version: 1, name: \"Works\") { name }", id), "renameSite")
                        .getString("name"))
                .isEqualTo("Works");
        assertThat(data(ask("moveSite(id: \"%s\", version: 2) { parentId version }", id), "moveSite")
                        .isNull("parentId"))
                .isTrue();
        assertThat(data(
                                ask("deactivateSite(id: \"%s\", version: 3, reason: \"sold\") { active }", id),
                                "deactivateSite")
                        .getBoolean("active"))
                .isFalse();
        assertThat(data(ask("reactivateSite(id: \"%s\", version: 4) { active }", id), "reactivateSite")
                        .getBoolean("active"))
                .isTrue();
    }

    @Test
    void refusesACycle() {
        assertThat(code(ask(
                        "moveSite(id: \"%s\", version: 1, parentId: \"" + north.id() + "\") { id }",
                        north.id().value())))
                .isEqualTo("site-parent-cycle");
    }

    @Test
    void refusesAViewer() {
        JsonObject answer =
                graph.ask(ActorFixture.viewer(), "mutation { registerSite(input: {name: \"North\"}) { id } }");
        assertThat(code(answer)).isEqualTo("access-refused");
        assertThat(answer.getValue("/errors/0/extensions/parameters/permission"))
                .hasToString("\"site.write\"");
    }

    private JsonObject describe(Map<String, Object> input) {
        return graph.ask(OWNER, DESCRIBE, Map.of("id", works.id().value(), "version", 1, "input", input));
    }

    private JsonObject ask(String mutation, String id) {
        return graph.ask(OWNER, "mutation { " + mutation.formatted(id) + " }");
    }

    private static JsonObject data(JsonObject answer, String operation) {
        assertThat(answer.getJsonArray("errors")).isNull();
        return answer.getJsonObject("data").getJsonObject(operation);
    }
}
