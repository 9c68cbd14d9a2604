package org.holdfast.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteGraphTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String PAGE = "query($first: Int, $after: String, $last: Int, $before: String) {"
            + " sites(first: $first, after: $after, last: $last, before: $before) {"
            + " nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

    private final GraphFixture graph = new GraphFixture();
    private final Site north = SiteFixture.site("N1", "North");
    private final Site hall = SiteFixture.below(north.path(), "H1", "Hall");
    private final Site room = SiteFixture.below(hall.path(), "R1", "Room");
    private final Site works = SiteFixture.full();

    @BeforeEach
    void sites() {
        graph.sites.saveAll(List.of(north, hall, room, works));
    }

    @Test
    void readsEveryFieldOfASite() {
        JsonObject site = graph.ask(
                        OWNER,
                        "{ site(id: \"%s\") { id version name code active street postalCode city region country latitude longitude tags ownFields { name value } parentId } }"
                                .formatted(works.id()))
                .getJsonObject("data")
                .getJsonObject("site");
        assertThat(site.getString("name")).isEqualTo("São Paulo  Works");
        assertThat(site.getString("code")).isEqualTo("SP-01");
        assertThat(site.getString("street")).isEqualTo("Rua Um 1\nGate 2");
        assertThat(site.getString("country")).isEqualTo("BR");
        assertThat(site.getJsonNumber("latitude").doubleValue()).isEqualTo(-23.55);
        assertThat(site.getJsonArray("tags").toString()).isEqualTo("[\"Cold store\",\"sprinklered\"]");
        assertThat(site.getJsonArray("ownFields").getJsonObject(0).getString("name"))
                .isEqualTo("floors");
        assertThat(site.getString("parentId")).isEqualTo(north.id().value());
        assertThat(site.getInt("version")).isEqualTo(1);
    }

    @Test
    void pagesForwardsAndBackwards() {
        JsonObject first = page(Map.of("first", 2));
        assertThat(names(first)).containsExactly("Hall", "North");
        assertThat(info(first).getBoolean("hasNextPage")).isTrue();
        assertThat(info(first).getBoolean("hasPreviousPage")).isFalse();
        JsonObject second = page(Map.of("first", 2, "after", info(first).getString("endCursor")));
        assertThat(names(second)).containsExactly("Room", "São Paulo  Works");
        assertThat(info(second).getBoolean("hasNextPage")).isFalse();
        JsonObject back = page(Map.of("last", 1, "before", info(second).getString("startCursor")));
        assertThat(names(back)).containsExactly("North");
        assertThat(info(back).getBoolean("hasPreviousPage")).isTrue();
        assertThat(names(page(Map.of("last", 1)))).containsExactly("São Paulo  Works");
    }

    @Test
    void countsWhatIsInSight() {
        JsonObject count = graph.ask(
                        ActorFixture.viewerOf(hall.id().value()), "{ sites { totalCount { value atLeast } } }")
                .getJsonObject("data")
                .getJsonObject("sites")
                .getJsonObject("totalCount");
        assertThat(count.getInt("value")).isEqualTo(2);
        assertThat(count.getBoolean("atLeast")).isFalse();
    }

    @Test
    void filtersAndSorts() {
        JsonObject answer = graph.ask(
                OWNER,
                "query($below: ID!) { sites(filter: {below: $below, text: \"roo\", active: true}, sort: NEWEST) { nodes { name } } }",
                Map.of("below", north.id().value()));
        assertThat(names(answer.getJsonObject("data").getJsonObject("sites"))).containsExactly("Room");
    }

    @Test
    void walksUpAndDownTheTree() {
        JsonObject site = graph.ask(
                        OWNER,
                        "{ site(id: \"%s\") { parent { name parent { name } } ancestors { name } children { totalCount { value } nodes { name } } } }"
                                .formatted(hall.id()))
                .getJsonObject("data")
                .getJsonObject("site");
        assertThat(site.getJsonObject("parent").getString("name")).isEqualTo("North");
        assertThat(site.getJsonObject("parent").isNull("parent")).isTrue();
        assertThat(site.getJsonArray("ancestors").getJsonObject(0).getString("name"))
                .isEqualTo("North");
        assertThat(names(site.getJsonObject("children"))).containsExactly("Room");
        assertThat(site.getValue("/children/totalCount/value")).hasToString("1");
    }

    @Test
    void showsNoAncestorsBeyondTheSight() {
        JsonObject site = graph.ask(
                        ActorFixture.viewerOf(hall.id().value()),
                        "{ topSites { nodes { name parentId parent { name } ancestors { name } } } }")
                .getJsonObject("data");
        assertThat(site.getValue("/topSites/nodes"))
                .hasToString("[{\"name\":\"Hall\",\"parentId\":null,\"parent\":null,\"ancestors\":[]}]");
    }

    @Test
    void findsBySiteCode() {
        assertThat(graph.ask(OWNER, "{ siteByCode(code: \"sp-01\") { name } }").getValue("/data/siteByCode/name"))
                .hasToString("\"São Paulo  Works\"");
        assertThat(graph.ask(ActorFixture.stranger(), "{ siteByCode(code: \"sp-01\") { name } }")
                        .getJsonObject("data")
                        .isNull("siteByCode"))
                .isTrue();
    }

    @Test
    void tellsAnotherOrganisationNothing() {
        String query = "{ site(id: \"%s\") { name } }";
        JsonObject foreign = graph.ask(ActorFixture.stranger(), query.formatted(north.id()));
        JsonObject unknown = graph.ask(ActorFixture.stranger(), query.formatted(SiteFixture.id("Z9")));
        assertThat(code(foreign)).isEqualTo("site-not-found");
        assertThat(foreign).isEqualTo(unknown);
    }

    @Test
    void refusesBadPages() {
        assertThat(code(graph.ask(OWNER, PAGE, Map.of("first", 0)))).isEqualTo("page-size");
        assertThat(code(graph.ask(OWNER, PAGE, Map.of("first", 201)))).isEqualTo("page-size");
        assertThat(code(graph.ask(OWNER, PAGE, Map.of("first", 1, "last", 1)))).isEqualTo("page-directions-mixed");
        assertThat(code(graph.ask(OWNER, PAGE, Map.of("after", "tampered")))).isEqualTo("cursor-invalid");
    }

    @Test
    void tellsAllProblemsOfAnInput() {
        JsonObject answer =
                graph.ask(OWNER, "{ sites(filter: {below: \"x\", country: \"Atlantis\"}) { nodes { id } } }");
        assertThat(code(answer)).isEqualTo("input-invalid");
        JsonArray problems = answer.getValue("/errors/0/extensions/problems").asJsonArray();
        assertThat(problems.getValuesAs(problem -> problem.asJsonObject().getString("field")))
                .containsExactly("site", "country");
    }

    private JsonObject page(Map<String, Object> variables) {
        return graph.ask(OWNER, PAGE, variables).getJsonObject("data").getJsonObject("sites");
    }

    private static JsonObject info(JsonObject connection) {
        return connection.getJsonObject("pageInfo");
    }

    private static List<String> names(JsonObject connection) {
        return connection.getJsonArray("nodes").getValuesAs(node -> node.asJsonObject()
                .getString("name"));
    }
}
