package org.holdfast.web.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.board.StatusColour;
import org.holdfast.domain.board.StatusMeaning;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardGraphTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final GraphFixture graph = new GraphFixture();
    private final Site north = SiteFixture.site("N1", "North");
    private final Site south = SiteFixture.site("S1", "South");

    @BeforeEach
    void sites() {
        graph.sites.saveAll(List.of(north, south));
    }

    @Test
    void createsABoardAndReadsEveryFieldOfIt() {
        String id = create("Fire", "{sites: [{siteId: \"%s\"}, {siteId: \"%s\", withBelow: false}]}", north, south);
        JsonObject board =
                ask("{ board(id: \"%s\") { id version name description archived scope { wholeOrganisation sites { withBelow site { name } } } statuses { name meaning colour standard restrictedTo restrictionMessage } mergedStatuses { id } } }"
                                .formatted(id))
                        .getJsonObject("board");
        assertThat(board.getString("name")).isEqualTo("Fire");
        assertThat(board.getValue("/scope/sites"))
                .hasToString(
                        "[{\"withBelow\":true,\"site\":{\"name\":\"North\"}},{\"withBelow\":false,\"site\":{\"name\":\"South\"}}]");
        assertThat(board.getJsonArray("statuses")).hasSize(5);
        assertThat(board.getValue("/statuses/0/standard")).isEqualTo(JsonValue.TRUE);
    }

    @Test
    void listsOnlyTheBoardsInSight() {
        create("All", "{wholeOrganisation: true}");
        create("North only", "{sites: [{siteId: \"%s\"}]}", north);
        String query = "{ boards { nodes { name } totalCount { value } } }";
        assertThat(graph.ask(ActorFixture.viewerOf(south.id().value()), query).getValue("/data/boards"))
                .hasToString("{\"nodes\":[{\"name\":\"All\"}],\"totalCount\":{\"value\":1}}");
        assertThat(ask(query).getValue("/boards/totalCount/value")).hasToString("2");
    }

    @Test
    void pagesBoards() {
        create("Alpha", "{wholeOrganisation: true}");
        create("Beta", "{wholeOrganisation: true}");
        JsonObject first = ask("{ boards(first: 1) { nodes { name } pageInfo { hasNextPage endCursor } } }")
                .getJsonObject("boards");
        assertThat(first.getValue("/pageInfo/hasNextPage")).isEqualTo(JsonValue.TRUE);
        String after = first.getJsonObject("pageInfo").getString("endCursor");
        assertThat(ask("{ boards(first: 1, after: \"%s\") { nodes { name } } }".formatted(after))
                        .getValue("/boards/nodes/0/name"))
                .hasToString("\"Beta\"");
    }

    @Test
    void changesOnlyWhatWasGiven() {
        String id = create("Fire", "{wholeOrganisation: true}");
        ask("mutation { describeBoard(id: \"%s\", version: 1, input: {description: \"Why\"}) { version } }"
                .formatted(id));
        JsonObject renamed =
                ask("mutation { describeBoard(id: \"%s\", version: 2, input: {name: \"Water\"}) { name description version } }"
                                .formatted(id))
                        .getJsonObject("describeBoard");
        assertThat(renamed).hasToString("{\"name\":\"Water\",\"description\":\"Why\",\"version\":3}");
        assertThat(code(graph.ask(
                        OWNER,
                        "mutation { describeBoard(id: \"%s\", version: 2, input: {name: \"Late\"}) { version } }"
                                .formatted(id))))
                .isEqualTo("concurrent-change");
    }

    @Test
    void configuresStatuses() {
        String id = create("Fire", "{wholeOrganisation: true}");
        JsonObject board = ask("{ board(id: \"%s\") { statuses { id name } } }".formatted(id))
                .getJsonObject("board");
        String first = board.getJsonArray("statuses").getJsonObject(0).getString("id");
        String input = "{statuses: [{id: \"%s\", name: \"Open\", meaning: OPEN, colour: RED, standard: true},"
                + " {name: \"Done\", meaning: CLOSED, colour: GREEN, restrictedTo: OWNER, restrictionMessage: \"Ask.\"}],"
                + " merges: [%s]}";
        String merges = board.getJsonArray("statuses").getValuesAs(JsonObject.class).stream()
                .skip(1)
                .map(status -> "{statusId: \"" + status.getString("id") + "\", intoId: \"" + first + "\"}")
                .reduce("", (one, other) -> one + " " + other);
        String mutation = "mutation { configureStatuses(id: \"" + id
                + "\", version: 1, input: %s) { statuses { name restrictedTo } mergedStatuses { intoId } } }";
        assertThat(code(graph.ask(OWNER, mutation.formatted(input.formatted(first, "")))))
                .isEqualTo("status-not-replaced");
        JsonObject configured =
                ask(mutation.formatted(input.formatted(first, merges))).getJsonObject("configureStatuses");
        assertThat(configured.getValue("/statuses"))
                .hasToString(
                        "[{\"name\":\"Open\",\"restrictedTo\":null},{\"name\":\"Done\",\"restrictedTo\":\"OWNER\"}]");
        assertThat(configured.getJsonArray("mergedStatuses")).hasSize(4);
    }

    @Test
    void buildsAnOutline() {
        String board = create("Fire", "{wholeOrganisation: true}");
        String section = ask("mutation { addSection(boardId: \"%s\", input: {title: \"Water\", code: \"W\"}) { id } }"
                        .formatted(board))
                .getJsonObject("addSection")
                .getString("id");
        String add =
                "mutation($text: String) { addRequirement(boardId: \"%s\", place: {parentId: \"%s\"}, input: {title: \"Hydrants\", code: \"W-1\", text: $text}) { id version } }"
                        .formatted(board, section);
        String item = graph.ask(OWNER, add, Map.of("text", "All of\r\nthem."))
                .getValue("/data/addRequirement")
                .asJsonObject()
                .getString("id");
        JsonObject outline =
                ask("{ outline(boardId: \"%s\") { requirementCount items { title kind depth sectionId requirementCount } } }"
                                .formatted(board))
                        .getJsonObject("outline");
        assertThat(outline.getInt("requirementCount")).isEqualTo(1);
        assertThat(outline.getValue("/items/1"))
                .hasToString("{\"title\":\"Hydrants\",\"kind\":\"REQUIREMENT\",\"depth\":2,\"sectionId\":\"" + section
                        + "\",\"requirementCount\":0}");
        ask("mutation { reviseItem(id: \"%s\", version: 1, input: {title: \"All hydrants\"}) { id } }".formatted(item));
        assertThat(ask("{ item(id: \"%s\") { title text version code } }".formatted(item))
                        .getValue("/item"))
                .hasToString("{\"title\":\"All hydrants\",\"text\":\"All of\\nthem.\",\"version\":2,\"code\":\"W-1\"}");
        ask("mutation { moveItem(id: \"%s\", version: 2) { parentId } }".formatted(item));
        ask("mutation { removeItem(id: \"%s\", version: 3) { removed } }".formatted(item));
        assertThat(ask("mutation { restoreItem(id: \"%s\", version: 4) { removed parentId } }".formatted(item))
                        .getValue("/restoreItem"))
                .hasToString("{\"removed\":false,\"parentId\":null}");
    }

    @Test
    void tellsAllProblemsOfAnItem() {
        String board = create("Fire", "{wholeOrganisation: true}");
        JsonObject answer = graph.ask(
                OWNER,
                "mutation { addRequirement(boardId: \"%s\", input: {title: \" \", code: \"a\\nb\"}) { id } }"
                        .formatted(board));
        assertThat(code(answer)).isEqualTo("input-invalid");
        assertThat(answer.getValue("/errors/0/extensions/problems").asJsonArray())
                .hasSize(2);
    }

    @Test
    void offersTheSampleOnce() {
        GraphFixture empty = new GraphFixture();
        assertThat(empty.ask(OWNER, "{ sampleOffered }").getValue("/data/sampleOffered"))
                .isEqualTo(JsonValue.TRUE);
        assertThat(empty.ask(ActorFixture.viewer(), "{ sampleOffered }").getValue("/data/sampleOffered"))
                .isEqualTo(JsonValue.FALSE);
        empty.ask(OWNER, "mutation { createSample { id } }");
        assertThat(code(empty.ask(OWNER, "mutation { createSample { id } }"))).isEqualTo("sample-not-empty");
    }

    @Test
    void tellsAnotherOrganisationNothing() {
        String id = create("Fire", "{wholeOrganisation: true}");
        for (String query : List.of(
                "{ board(id: \"%s\") { id } }",
                "{ outline(boardId: \"%s\") { revision } }",
                "mutation { archiveBoard(id: \"%s\", version: 1) { id } }")) {
            assertThat(code(graph.ask(ActorFixture.stranger(), query.formatted(id))))
                    .isEqualTo("board-not-found");
        }
    }

    @Test
    void hasTheSameWordsAsTheDomain() {
        for (StatusMeaning meaning : StatusMeaning.values()) {
            assertThat(StatusMeaningView.from(meaning).toStatusMeaning()).isEqualTo(meaning);
        }
        for (StatusColour colour : StatusColour.values()) {
            assertThat(StatusColourView.from(colour).toStatusColour()).isEqualTo(colour);
        }
        for (Role role : Role.values()) {
            assertThat(StatusRoleView.from(role).toRole()).isEqualTo(role);
        }
        for (ItemKind kind : ItemKind.values()) {
            assertThat(ItemKindView.from(kind)).hasToString(kind.name());
        }
    }

    private String create(String name, String scope, Site... named) {
        Object[] ids = List.of(named).stream().map(Site::id).toArray();
        return ask("mutation { createBoard(input: {name: \"" + name + "\", scope: " + scope.formatted(ids)
                        + "}) { id } }")
                .getJsonObject("createBoard")
                .getString("id");
    }

    private JsonObject ask(String query) {
        JsonObject answer = graph.ask(OWNER, query);
        assertThat(answer.containsKey("errors")).as(answer.toString()).isFalse();
        return answer.getJsonObject("data");
    }
}
