package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a grant on a board reaches: the board with its answers at the sites that it is for, and nothing besides. */
class BoardGrantIT {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String CELLS =
            "query($board: ID!, $site: ID!) { sheet(board: $board, site: $site) { __typename } }";

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String north;
    private static String hall;
    private static String south;
    private static String board;
    private static String requirement;
    private static Actor leader;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        north = made("mutation { registerSite(input: {name: \"North\"}) { id } }", Map.of());
        hall = made(
                "mutation($parent: ID!) { registerSite(input: {name: \"Hall\", parentId: $parent}) { id } }",
                Map.of("parent", north));
        south = made("mutation { registerSite(input: {name: \"South\"}) { id } }", Map.of());
        board = made(
                "mutation($north: ID!) { createBoard(input: {name: \"Fire\", scope: {wholeOrganisation: false,"
                        + " sites: [{siteId: $north, withBelow: true}]}}) { id } }",
                Map.of("north", north));
        made("mutation { createBoard(input: {name: \"Other\", scope: {wholeOrganisation: true}}) { id } }", Map.of());
        requirement = made(
                "mutation($board: ID!) { addRequirement(boardId: $board, input: {title: \"Doors\"}) { id } }",
                Map.of("board", board));
        leader = ActorFixture.as("01HZZZZZZZ00000000000000B9", Grant.of(Role.PROGRAMME_OWNER.id(), Scope.board(board)));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void seesTheBoardAndNoOther() {
        assertThat(data(leader, "{ boards { nodes { name } totalCount { value } } }", Map.of()))
                .hasToString("{\"boards\":{\"nodes\":[{\"name\":\"Fire\"}],\"totalCount\":{\"value\":1}}}");
    }

    @Test
    void seesItsSitesOnItAndNotByThemselves() {
        assertThat(data(leader, "{ sites { nodes { name } } topSites { nodes { name } } }", Map.of()))
                .hasToString("{\"sites\":{\"nodes\":[]},\"topSites\":{\"nodes\":[]}}");
        assertThat(data(leader, CELLS, Map.of("board", board, "site", hall))).isNotNull();
        assertThat(GraphFixture.code(world.ask(leader, CELLS, Map.of("board", board, "site", south))))
                .as("a site that the board is not for")
                .isEqualTo("site-not-found");
        assertThat(GraphFixture.code(
                        world.ask(leader, "query($id: ID!) { site(id: $id) { name } }", Map.of("id", hall))))
                .isEqualTo("site-not-found");
    }

    @Test
    void countsWhatAnOwnerCounts() {
        String query = "query($board: ID!) { overview(board: $board) { sites notStarted"
                + " subtrees { nodes { site { name } sites } } } }";
        assertThat(data(leader, query, Map.of("board", board)).getValue("/overview/sites"))
                .isEqualTo(data(OWNER, query, Map.of("board", board)).getValue("/overview/sites"));
        assertThat(data(leader, query, Map.of("board", board)).toString())
                .contains("North")
                .doesNotContain("South");
        String below = "query($board: ID!, $below: ID!) { overview(board: $board, below: $below) { sites } }";
        assertThat(data(leader, below, Map.of("board", board, "below", north)).getValue("/overview/sites"))
                .hasToString("2");
        assertThat(GraphFixture.code(world.ask(leader, below, Map.of("board", board, "below", south))))
                .isEqualTo("site-not-found");
    }

    @Test
    void answersAndSeesWhatHappenedOnTheBoardAlone() {
        String status = data(
                        OWNER, "query($id: ID!) { board(id: $id) { statuses { id meaning } } }", Map.of("id", board))
                .getValue("/board/statuses/1/id")
                .toString()
                .replace("\"", "");
        data(
                leader,
                "mutation($board: ID!, $site: ID!, $requirement: ID!, $status: ID!) { setStatus(board: $board,"
                        + " site: $site, requirement: $requirement, status: $status, version: 0) { __typename } }",
                Map.of("board", board, "site", hall, "requirement", requirement, "status", status));
        assertThat(data(leader, "{ activity { nodes { kind } } }", Map.of()).toString())
                .contains("answer-given", "requirement-added", "board-created")
                .doesNotContain("site-registered");
    }

    @Test
    void cannotBeWidenedByWhoHoldsTheBoardAlone() {
        String version = data(OWNER, "query($id: ID!) { board(id: $id) { version } }", Map.of("id", board))
                .getValue("/board/version")
                .toString();
        assertThat(world.ask(
                                leader,
                                "mutation($id: ID!, $site: ID!) { scopeBoard(id: $id, version: " + version
                                        + ", scope: {wholeOrganisation: false, sites: [{siteId: $site, withBelow: true}]}) { id } }",
                                Map.of("id", board, "site", south))
                        .toString())
                .contains("site-not-found");
        assertThat(world.ask(
                                leader,
                                "mutation($id: ID!) { scopeBoard(id: $id, version: " + version
                                        + ", scope: {wholeOrganisation: true}) { id } }",
                                Map.of("id", board))
                        .toString())
                .contains("access-refused");
    }

    @Test
    void costsNoMoreThanAnOwner() {
        DatabaseCommands commands = new DatabaseCommands();
        Map<String, Object> cell = Map.of("board", board, "site", hall);
        assertThat(commands.record(() -> data(leader, CELLS, cell)))
                .isEqualTo(commands.record(() -> data(OWNER, CELLS, cell)));
        String overview = "query($board: ID!) { overview(board: $board) { sites } }";
        assertThat(commands.record(() -> data(leader, overview, Map.of("board", board))))
                .hasSizeLessThanOrEqualTo(commands.record(() -> data(OWNER, overview, Map.of("board", board)))
                                .size()
                        + 1);
    }

    private static JsonObject data(Actor actor, String query, Map<String, Object> variables) {
        JsonObject answer = world.ask(actor, query, variables);
        assertThat(answer.getJsonArray("errors")).as(query).isNull();
        return answer.getJsonObject("data");
    }

    private static String made(String mutation, Map<String, Object> variables) {
        return data(OWNER, mutation, variables)
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }
}
