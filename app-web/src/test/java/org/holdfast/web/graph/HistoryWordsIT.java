package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in words: names instead of ids, dates and amounts as people write them. */
class HistoryWordsIT {

    private static final Actor OWNER = ActorFixture.owner();

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String site;
    private static String board;
    private static String requirement;
    private static String anna;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        world.record(
                OWNER,
                Change.created(
                        "organisation-founded",
                        Organisation.found(OWNER.organisation(), new OrganisationName("Example Works"))));
        site = made("registerSite", "mutation { registerSite(input: {name: \"Harbour\"}) { id } }", Map.of());
        board = made(
                "createBoard",
                "mutation { createBoard(input: {name: \"Fire\", scope: {wholeOrganisation: true}}) { id } }",
                Map.of());
        requirement = made(
                "addRequirement",
                "mutation($b: ID!) { addRequirement(boardId: $b, place: {}, input: {code: \"A-1\", title: \"Hydrants\"}) { id } }",
                Map.of("b", board));
        anna = made(
                "inviteMember",
                "mutation($s: ID!) { inviteMember(input: {mail: \"anna@example.com\", name: \"Anna Example\","
                        + " grants: [{role: VIEWER, siteId: $s}]}) { id } }",
                Map.of("s", site));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void tellsAnAnswerWithNamesDatesAndAmounts() {
        ask(
                "mutation($b: ID!, $s: ID!, $r: ID!, $a: AnswerInput!)"
                        + " { answerRequirement(board: $b, site: $s, requirement: $r, version: 0, answer: $a) { version } }",
                Map.of("b", board, "s", site, "r", requirement, "a", answer()));
        JsonObject words = words("answer", board + ":" + site + ":" + requirement);
        assertThat(words.getString("what")).isEqualTo("answered");
        assertThat(words.getString("subject")).isEqualTo("A-1 Hydrants · Harbour");
        assertThat(told(words))
                .containsExactlyInAnyOrder(
                        "Status:  → Met",
                        "Responsible:  → Anna Example",
                        "Due:  → 9 Nov 2026",
                        "Cost:  → 1,250.50",
                        "Labels:  → north");
    }

    @Test
    void tellsGrantsByRoleAndPlace() {
        String role = made(
                "makeRole",
                "mutation { makeRole(input: {name: \"Insurer\", permissions: [\"site.read\"]}) { id } }",
                Map.of());
        String team = made("formTeam", "mutation { formTeam(input: {name: \"Night shift\"}) { id } }", Map.of());
        JsonObject grants = ask(
                "mutation($t: ID!, $r: ID!, $s: ID!, $b: ID!) { changeTeamGrants(id: $t, version: 1, grants: ["
                        + "{ownRoleId: $r, siteId: $s, until: \"2031-02-03T04:05:00Z\"},"
                        + " {role: VIEWER, boardId: $b}]) { version } }",
                Map.of("t", team, "r", role, "s", site, "b", board));
        assertThat(grants.getJsonObject("changeTeamGrants").getInt("version")).isEqualTo(2);
        assertThat(told(words("team", team)))
                .containsExactly("Grants:  → Viewer: Fire, Insurer: Harbour, until 3 Feb 2031, 04:05 UTC");
    }

    /** What came and what went, and not the thousands that stayed. */
    @Test
    void tellsTheSitesOfAGroupAndWhatIsGrantedOnIt() {
        String depot = made("registerSite", "mutation { registerSite(input: {name: \"Depot\"}) { id } }", Map.of());
        String group = made("makeSiteGroup", "mutation { makeSiteGroup(input: {name: \"Insured\"}) { id } }", Map.of());
        String adding =
                "mutation($g: ID!, $s: String!, $v: Int!) { addSitesToGroup(id: $g, version: $v, sites: [$s]) { id } }";
        ask(adding, Map.of("g", group, "s", site, "v", 1));
        ask(adding, Map.of("g", group, "s", depot, "v", 2));
        assertThat(words("site-group", group).getString("what")).isEqualTo("put sites into the site group");
        assertThat(told(words("site-group", group))).containsExactly("Sites:  → Depot");
        ask(
                "mutation($g: ID!, $s: String!) { takeSitesOutOfGroup(id: $g, version: 3, sites: [$s]) { id } }",
                Map.of("g", group, "s", site));
        assertThat(told(words("site-group", group))).containsExactly("Sites: Harbour → ");
        String team = made("formTeam", "mutation { formTeam(input: {name: \"Surveyors\"}) { id } }", Map.of());
        ask(
                "mutation($t: ID!, $g: ID!) { changeTeamGrants(id: $t, version: 1, grants: [{role: VIEWER, siteGroupId: $g}]) { id } }",
                Map.of("t", team, "g", group));
        assertThat(told(words("team", team))).containsExactly("Grants:  → Viewer: Insured");
    }

    /** The end of a grant is its last day, as it was typed; what was decided in a review, whose grant it was and which. */
    @Test
    void tellsTheLastDayOfAGrantAndWhatAReviewConfirmed() {
        String team = made("formTeam", "mutation { formTeam(input: {name: \"Guards\"}) { id } }", Map.of());
        ask(
                "mutation($t: ID!, $s: ID!) { changeTeamGrants(id: $t, version: 1, grants: ["
                        + "{role: PROGRAMME_OWNER, siteId: $s, until: \"2031-01-01T00:00:00Z\"}]) { version } }",
                Map.of("t", team, "s", site));
        assertThat(told(words("team", team))).containsExactly("Grants:  → Programme owner: Harbour, until 31 Dec 2030");
        String review = made(
                "openAccessReview",
                "mutation($t: ID!) { openAccessReview(input: {name: \"Spring\", scope: TEAM, scopeId: $t, due: \"2099-12-31\"}) { id } }",
                Map.of("t", team));
        String line = ask("query($r: ID!) { accessReview(id: $r) { lines { nodes { id } } } }", Map.of("r", review))
                .getJsonObject("accessReview")
                .getJsonObject("lines")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getString("id");
        ask(
                "mutation($r: ID!, $l: [String!]!) { confirmAccess(review: $r, lines: $l) }",
                Map.of("r", review, "l", List.of(line)));
        JsonObject confirmed = ask("{ activity(first: 1) { nodes { words { what subject } } } }", Map.of())
                .getJsonObject("activity")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("words");
        assertThat(confirmed.getString("what")).isEqualTo("confirmed, in an access review, what is granted to");
        assertThat(confirmed.getString("subject")).isEqualTo("Guards (Programme owner, Harbour)");
    }

    @Test
    void tellsTeamsOfAMemberByName() {
        String team = made("formTeam", "mutation { formTeam(input: {name: \"Day shift\"}) { id } }", Map.of());
        ask("mutation($t: ID!, $m: ID!) { addTeamMember(team: $t, member: $m) { id } }", Map.of("t", team, "m", anna));
        assertThat(told(words("member", anna))).containsExactly("Teams:  → Day shift");
    }

    /** A place that the reader does not see is not named, and its id is not shown either. */
    @Test
    void namesNothingOutOfSight() {
        String above = made("registerSite", "mutation { registerSite(input: {name: \"Secret\"}) { id } }", Map.of());
        String below = made("registerSite", "mutation { registerSite(input: {name: \"Mill\"}) { id } }", Map.of());
        ask(
                "mutation($id: ID!, $to: ID!) { moveSite(id: $id, version: 1, parentId: $to) { id } }",
                Map.of("id", below, "to", above));
        assertThat(told(words(ActorFixture.viewerOf(below), "site", below)))
                .containsExactly("Parent:  → something gone or out of your sight");
        assertThat(told(words("site", below))).containsExactly("Parent:  → Secret");
    }

    private static Map<String, Object> answer() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("status", status("Met"));
        answer.put("responsible", anna);
        answer.put("due", "2026-11-09");
        answer.put("cost", "1250.5");
        answer.put("labels", List.of("north"));
        return answer;
    }

    private static String status(String name) {
        return ask("query($b: ID!) { board(id: $b) { statuses { id name } } }", Map.of("b", board))
                .getJsonObject("board")
                .getJsonArray("statuses")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(status -> status.getString("name").equals(name))
                .map(status -> status.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(JsonObject words) {
        return words.getJsonArray("changes").stream()
                .map(JsonValue::asJsonObject)
                .map(change -> change.getString("field") + ": " + change.getString("before") + " → "
                        + change.getString("after"))
                .toList();
    }

    private static JsonObject words(String subject, String id) {
        return words(OWNER, subject, id);
    }

    /** The newest entry. */
    private static JsonObject words(Actor reader, String subject, String id) {
        return ask(
                        reader,
                        "query($s: String!, $id: ID!) { history(subject: $s, id: $id, first: 1)"
                                + " { nodes { words { what subject changes { field before after } } } } }",
                        Map.of("s", subject, "id", id))
                .getJsonObject("history")
                .getJsonArray("nodes")
                .getJsonObject(0)
                .getJsonObject("words");
    }

    private static String made(String operation, String query, Map<String, Object> variables) {
        return ask(query, variables).getJsonObject(operation).getString("id");
    }

    private static JsonObject ask(String query, Map<String, Object> variables) {
        return ask(OWNER, query, variables);
    }

    private static JsonObject ask(Actor actor, String query, Map<String, Object> variables) {
        JsonObject answer = world.ask(actor, query, variables);
        assertThat(answer.get("errors")).isNull();
        return answer.getJsonObject("data");
    }
}
