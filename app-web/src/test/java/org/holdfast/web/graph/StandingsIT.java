package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where boards stand in a list of them: the same as each by itself, for everybody, with a handful of commands. */
class StandingsIT {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String LIST =
            "{ boards { nodes { id standing { sites started requirements progress { open closed ignored } } } } }";
    private static final String ONE =
            "query($id: ID!) { overview(board: $id) { sites started requirements progress { open closed ignored } } }";
    private static final DatabaseCommands COMMANDS = new DatabaseCommands();

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String coast;
    private static String cannery;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        String sample = id(ask(OWNER, "mutation { createSample { id } }", Map.of()), "createSample");
        coast = site("Coast (sample)");
        cannery = site("Fish cannery");
        for (int number = 0; number < 5; number++) {
            ask(
                    OWNER,
                    "mutation { createBoard(input: {name: \"Everywhere " + number
                            + "\", scope: {wholeOrganisation: true}}) { id } }",
                    Map.of());
        }
        assertThat(sample).isNotEmpty();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void standsWhereTheOverviewSays() {
        for (Actor viewer : List.of(
                OWNER,
                ActorFixture.viewer(),
                ActorFixture.viewerOf(coast),
                ActorFixture.viewerOf(cannery),
                ActorFixture.as(
                        "01HZZZZZZZ00000000000000M2",
                        new Grant(Role.VIEWER, coast),
                        new Grant(Role.EDITOR, cannery)))) {
            List<JsonObject> boards = boards(viewer);
            assertThat(boards).hasSize(6);
            for (JsonObject board : boards) {
                assertThat(board.get("standing"))
                        .as("%s for %s", board.getString("id"), viewer.grants())
                        .isEqualTo(ask(viewer, ONE, Map.of("id", board.getString("id")))
                                .get("overview"));
            }
        }
    }

    @Test
    void countsTheSampleForThoseWhoSeeAPart() {
        assertThat(standing(OWNER).toString())
                .isEqualTo("{\"sites\":4,\"started\":3,\"requirements\":12,"
                        + "\"progress\":{\"open\":23,\"closed\":24,\"ignored\":1}}");
        assertThat(standing(ActorFixture.viewerOf(cannery)).getInt("sites")).isEqualTo(1);
    }

    /**
     * The boards, and for all of them together: boards, outlines, sites of scopes, counts of sites, and totals. Where
     * granted sites lie is known from a former request.
     */
    @Test
    void readsAnyNumberWithTheSameCommands() {
        String two = LIST.replace("boards {", "boards(last: 2) {");
        assertThat(commands(OWNER, LIST)).isEqualTo(commands(OWNER, two)).hasSize(6);
        Actor scoped = ActorFixture.viewerOf(coast);
        world.ask(scoped, LIST, Map.of());
        assertThat(commands(scoped, LIST)).isEqualTo(commands(scoped, two)).hasSize(6);
    }

    private static List<String> commands(Actor actor, String query) {
        return COMMANDS.record(() -> world.ask(actor, query, Map.of()));
    }

    /** The sample has the only board with requirements. */
    private static JsonObject standing(Actor viewer) {
        return boards(viewer).stream()
                .map(board -> board.getJsonObject("standing"))
                .filter(standing -> standing.getInt("requirements") > 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> boards(Actor viewer) {
        return ask(viewer, LIST, Map.of()).getJsonObject("boards").getJsonArray("nodes").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private static String site(String name) {
        return ask(OWNER, "query($t: String!) { sites(filter: {text: $t}) { nodes { id } } }", Map.of("t", name))
                .getJsonObject("sites")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
    }

    private static String id(JsonObject data, String field) {
        return data.getJsonObject(field).getString("id");
    }

    private static JsonObject ask(Actor actor, String query, Map<String, Object> variables) {
        JsonObject answer = world.ask(actor, query, variables);
        assertThat(answer.get("errors")).isNull();
        return answer.getJsonObject("data");
    }
}
