package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wrong and hostile input gets: a code of its own, and nothing changed. */
class BadInputIT {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String SHEET = "query($board: ID!, $site: ID!) { sheet(board: $board, site: $site)"
            + " { rows { itemId kind answer { version statusId } } } }";
    private static final String SET =
            "mutation($board: ID!, $site: ID!, $requirement: ID!, $status: ID!, $version: Int!) {"
                    + " setStatus(board: $board, site: $site, requirement: $requirement, status: $status, version: $version)"
                    + " { version } }";

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String board;
    private static String other;
    private static String site;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        board = made("createSample", "mutation { createSample { id } }");
        other = made("createBoard", "mutation { createBoard(input: {name: \"Another\"}) { id } }");
        site = data("{ sites(filter: {text: \"Repair shop\"}) { nodes { id } } }", Map.of())
                .getJsonObject("sites")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void refusesAStatusOfAnotherBoard() {
        int before = version();
        assertThat(code(SET, answering(statusOf(other), before))).isEqualTo("status-of-another-board");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void refusesAVersionThatIsStale() {
        int now = version();
        String status = statusOf(board);
        int next = data(SET, answering(status, now)).getJsonObject("setStatus").getInt("version");
        assertThat(code(SET, answering(statuses(board).get(1), now))).isEqualTo("concurrent-change");
        assertThat(version()).isEqualTo(next);
        data(SET, answering(statuses(board).get(0), next));
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        for (String list : List.of("sites", "boards", "activity", "members", "outbox", "siteImports")) {
            assertThat(code("{ " + list + "(after: \"dGFtcGVyZWQ\") { nodes { __typename } } }", Map.of()))
                    .as(list)
                    .isEqualTo("cursor-invalid");
        }
    }

    @Test
    void refusesTenThousandAliases() {
        String query = IntStream.range(0, 10_000)
                .mapToObj(number -> "a" + number + ": sampleOffered")
                .collect(Collectors.joining(" ", "{ ", " }"));
        assertThat(code(query, Map.of())).isIn("graphql-too-many-tokens", "graphql-too-many-aliases");
    }

    /** A few characters that are a number of a hundred thousand digits, wherever a number can stand. */
    @Test
    void refusesNumbersOutOfAllRange() {
        for (String number : List.of("1e99999", "-1e99999", "1e-99999", "1e399", "99999999999", "1e2147483647")) {
            assertThat(code(
                            "mutation { registerSite(input: {name: \"North\", latitude: " + number
                                    + ", longitude: 1}) { id } }",
                            Map.of()))
                    .as("as a coordinate in the query: " + number)
                    .isIn("graphql-query-invalid", "graphql-number-too-long", "value-out-of-range", "input-invalid");
            assertThat(code("{ sites(first: " + number + ") { nodes { id } } }", Map.of()))
                    .as("in the query: " + number)
                    .isIn("graphql-query-invalid", "graphql-number-too-long", "page-size");
            JsonObject answer = world.ask(
                    OWNER,
                    "query($first: Int) { sites(first: $first) { nodes { id } } }",
                    Map.of("first", new BigDecimal(number)));
            assertThat(GraphFixture.code(answer))
                    .as("as a variable: " + number)
                    .isIn("graphql-query-invalid", "graphql-number-too-long", "page-size");
            assertThat(GraphFixture.code(world.ask(
                            OWNER,
                            "mutation($input: RegisterSiteInput!) { registerSite(input: $input) { id } }",
                            Map.of(
                                    "input",
                                    Map.of("name", "North", "latitude", new BigDecimal(number), "longitude", 1)))))
                    .as("as a coordinate: " + number)
                    .isIn("graphql-query-invalid", "graphql-number-too-long", "value-out-of-range", "input-invalid");
        }
    }

    @Test
    void tellsNothingOfAnotherOrganisation() {
        Actor stranger = ActorFixture.stranger();
        JsonObject theirs = world.ask(stranger, "query($id: ID!) { board(id: $id) { name } }", Map.of("id", board));
        JsonObject nobodys = world.ask(
                stranger, "query($id: ID!) { board(id: $id) { name } }", Map.of("id", "01HZZZZZZZ00000000000000ZZ"));
        assertThat(theirs.getJsonArray("errors").toString())
                .isEqualTo(nobodys.getJsonArray("errors").toString())
                .contains("board-not-found");
    }

    private static Map<String, Object> answering(String status, int version) {
        return Map.of("board", board, "site", site, "requirement", requirement(), "status", status, "version", version);
    }

    private static String requirement() {
        return row().getString("itemId");
    }

    private static int version() {
        return row().getJsonObject("answer").getInt("version");
    }

    private static JsonObject row() {
        return data(SHEET, Map.of("board", board, "site", site)).getJsonObject("sheet").getJsonArray("rows").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getString("kind").equalsIgnoreCase("requirement"))
                .findFirst()
                .orElseThrow();
    }

    /** A status that is not the default. */
    private static String statusOf(String of) {
        return statuses(of).get(2);
    }

    private static List<String> statuses(String of) {
        return data("query($id: ID!) { board(id: $id) { statuses { id } } }", Map.of("id", of))
                .getJsonObject("board")
                .getJsonArray("statuses")
                .stream()
                .map(status -> status.asJsonObject().getString("id"))
                .toList();
    }

    private static String made(String field, String query) {
        return data(query, Map.of()).getJsonObject(field).getString("id");
    }

    private static JsonObject data(String query, Map<String, Object> variables) {
        JsonObject answer = world.ask(OWNER, query, variables);
        assertThat(answer.get("errors")).isNull();
        return answer.getJsonObject("data");
    }

    private static String code(String query, Map<String, Object> variables) {
        return GraphFixture.code(world.ask(OWNER, query, variables));
    }
}
