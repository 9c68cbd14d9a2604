package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was granted to one member, page by page and by what it is called. */
class ExplainedGrantsIT {

    private static final int SITES = 7;

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static AccessScene scene;
    private static String member;

    @BeforeAll
    static void grant() {
        world = new GraphWorld(directory);
        scene = new AccessScene(world);
        member = scene.newInvitedMember();
        String grants = IntStream.rangeClosed(1, SITES)
                .mapToObj(number -> made("mutation { registerSite(input: {name: \"Mill " + number + "\"}) { id } }"))
                .map(site -> "{role: EDITOR, siteId: \"" + site + "\"}")
                .collect(Collectors.joining(", "));
        made("mutation { changeGrants(id: \"" + member + "\", version: 1, grants: [{role: VIEWER}, " + grants
                + "]) { id } }");
        String team = made("mutation { formTeam(input: {name: \"Night shift\"}) { id } }");
        made("mutation { changeTeamGrants(id: \"" + team + "\", version: 1, grants: [{role: AUDITOR}]) { id } }");
        made("mutation { addTeamMember(team: \"" + team + "\", member: \"" + member + "\") { id } }");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void areReadPageByPageAndEachOnce() {
        List<String> read = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonObject page = grants("first: 3" + after);
            read.addAll(shown(page));
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor", "") + "\"";
        }
        assertThat(read)
                .hasSize(SITES + 2)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shown(grants("first: 50")))
                .endsWith("Auditor null Night shift");
        assertThat(shown(grants("last: 1"))).containsExactly("Auditor null Night shift");
        assertThat(grants("first: 1").getJsonObject("totalCount").getInt("value"))
                .isEqualTo(SITES + 2);
    }

    @Test
    void areFoundByPlaceRoleAndTeam() {
        assertThat(shown(grants("text: \"mill 3\""))).containsExactly("Editor Mill 3 null");
        assertThat(shown(grants("text: \" VIEWER \""))).containsExactly("Viewer null null");
        assertThat(shown(grants("text: \"night\""))).containsExactly("Auditor null Night shift");
        assertThat(shown(grants("text: \"nothing of the kind\""))).isEmpty();
        assertThat(shown(grants("text: \"mill\", first: 50"))).hasSize(SITES);
        assertThat(grants("text: \"mill\", first: 2")
                        .getJsonObject("totalCount")
                        .getInt("value"))
                .isEqualTo(SITES);
    }

    private static JsonObject grants(String arguments) {
        return world.ask(
                        scene.owner,
                        "query($id: ID!) { accessOfMember(id: $id) { grants(" + arguments
                                + ") { totalCount { value } pageInfo { hasNextPage endCursor }"
                                + " nodes { grant { roleName site { name } } teamName } } } }",
                        Map.of("id", member))
                .getValue("/data/accessOfMember/grants")
                .asJsonObject();
    }

    private static List<String> shown(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(JsonValue::asJsonObject)
                .map(node -> node.getJsonObject("grant").getString("roleName") + " "
                        + (node.getJsonObject("grant").isNull("site")
                                ? null
                                : node.getJsonObject("grant")
                                        .getJsonObject("site")
                                        .getString("name"))
                        + " " + node.getString("teamName", null))
                .toList();
    }

    private static String made(String mutation) {
        JsonObject answer = world.ask(scene.owner, mutation, Map.of());
        assertThat(answer).doesNotContainKey("errors");
        return answer.getJsonObject("data")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }
}
