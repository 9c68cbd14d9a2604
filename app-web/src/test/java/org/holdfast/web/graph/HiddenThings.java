package org.holdfast.web.graph;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.domain.access.Actor;

/** Things that most people of an {@link AccessScene} may not see, what happens to them, and what everybody asks for. */
final class HiddenThings {

    private final GraphWorld world;
    private final AccessScene scene;
    private final WholeQueries queries;
    private final List<String> sites = new ArrayList<>();
    private final String board;
    private final String requirement;
    private final String team;
    private final String role;
    private final String review;
    private final String group;
    private int number;

    HiddenThings(GraphWorld world, AccessScene scene) {
        this.world = world;
        this.scene = scene;
        queries = new WholeQueries(world.schema());
        for (int place = 0; place < 3; place++) {
            sites.add(site(""));
        }
        board = made("createBoard(input: {name: \"Shared\", scope: {sites: [{siteId: \"" + scene.elsewhereSite()
                + "\"}, {siteId: \"" + sites.get(0) + "\", withBelow: true}]}})");
        requirement = made("addRequirement(boardId: \"" + board + "\", input: {title: \"All is well\"})");
        team = scene.newTeam();
        role = scene.newRole();
        review = scene.newReview();
        group = scene.newGroup(sites.get(1));
    }

    List<String> sites() {
        return sites;
    }

    /** Sites come, go, move and are answered for. */
    void happenAtSites() {
        String first = sites.get(0);
        made("describeSite(id: \"" + first + "\", version: 1, input: {city: \"Hiddenham\", tags: [\"hidden\"]})");
        made("renameSite(id: \"" + first + "\", version: 2, name: \"Hidden and renamed\")");
        made("addSitesToGroup(id: \"" + group + "\", version: 6, sites: [\"" + first + "\"])");
        made("describeSiteGroup(id: \"" + group + "\", version: 7, input: {name: \"Hidden group\"})");
        scene.newGroup(first);
        made("deactivateSite(id: \"" + sites.get(1) + "\", version: 1)");
        sites.add(site(", parentId: \"" + first + "\""));
        made("moveSite(id: \"" + sites.get(2) + "\", version: 1, parentId: \"" + first + "\")");
        String closed = scene.statuses(board).stream()
                .map(status -> status.asJsonObject())
                .filter(status -> status.getString("meaning").equals("CLOSED"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        ask("mutation { answerRequirement(board: \"" + board + "\", site: \"" + first + "\", requirement: \""
                + requirement
                + "\", version: 0, answer: {status: \"" + closed
                + "\", labels: [\"hidden\"], comment: \"Hidden words\"}) { __typename } }");
    }

    /** Sites out of sight come into groups and leave them. */
    void happenInGroups() {
        String hidden = sites.get(2);
        made("addSitesToGroup(id: \"" + group + "\", version: 2, sites: [\"" + hidden + "\"])");
        made("takeSitesOutOfGroup(id: \"" + group + "\", version: 3, sites: [\"" + hidden + "\"])");
        made("addSitesToGroup(id: \"" + group + "\", version: 4, sites: [\"" + sites.get(0) + "\", \"" + hidden
                + "\"])");
        made("takeSitesOutOfGroup(id: \"" + group + "\", version: 5, sites: [\"" + sites.get(0) + "\"])");
    }

    /** The fields of the schema that no query asks for. */
    Set<String> unasked(Actor actor) {
        Set<String> unasked = new TreeSet<>(queries.fields());
        unasked.removeAll(queries.asked(queries(actor).values()));
        return unasked;
    }

    /** What the queries leave out because it says the same as what they ask for. */
    Map<String, List<String>> edges() {
        return queries.edges();
    }

    /** People come and go, and what they may do changes. */
    void happenToPeople() {
        String member = scene.newInvitedMember();
        made("changeGrants(id: \"" + member + "\", version: 1, grants: [{role: EDITOR}])");
        made("renameMember(id: \"" + member + "\", version: 2, name: \"Veiled\")");
        made("changeTeamGrants(id: \"" + team + "\", version: 1, grants: [{role: EDITOR}])");
        made("changeTeamGrants(id: \"" + scene.newTeam() + "\", version: 1, grants: [{role: EDITOR, siteGroupId: \""
                + group + "\"}])");
        made("addTeamMember(team: \"" + team + "\", member: \"" + member + "\")");
        scene.newTeam();
        made("changeRole(id: \"" + role
                + "\", version: 1, input: {name: \"Veiled role\", permissions: [\"site.read\", \"board.read\"]})");
        scene.newRole();
        scene.newReview();
        ask("mutation { confirmAccess(review: \"" + review + "\", lines: [\"" + scene.lineOf(review) + "\"]) }");
        scene.tokenOf(scene.elsewhere, "VIEWER", ", siteId: \"" + scene.elsewhereSite() + "\"");
        scene.newMemberWithFactor();
        scene.newSuspendedMember();
        scene.signOnVersion();
    }

    /** Everything that there is to ask for, about what the caller may know of. */
    Map<String, String> queries(Actor actor) {
        Map<String, String> arguments = new LinkedHashMap<>();
        String own = "id: \"" + scene.elsewhereSite() + "\"";
        String shared = "id: \"" + board + "\"";
        arguments.put("accessOfBoard", shared);
        arguments.put("accessOfMember", "id: \"" + actor.id() + "\"");
        arguments.put("accessOfSite", own);
        arguments.put("accessOfSiteGroup", "id: \"" + group + "\"");
        arguments.put("siteGroup", "id: \"" + group + "\"");
        arguments.put("accessReview", "id: \"" + review + "\"");
        arguments.put(
                "answer",
                "board: \"" + board + "\", site: \"" + scene.elsewhereSite() + "\", requirement: \"" + requirement
                        + "\"");
        arguments.put("asOf", "subject: \"board\", " + shared + ", moment: \"2100-01-01T00:00:00Z\"");
        arguments.put("board", shared);
        arguments.put("history", "subject: \"board\", " + shared);
        arguments.put("item", "id: \"" + requirement + "\"");
        arguments.put("member", "id: \"" + actor.id() + "\"");
        arguments.put("outline", "boardId: \"" + board + "\"");
        arguments.put("overview", "board: \"" + board + "\"");
        arguments.put("ownRole", "id: \"" + role + "\"");
        arguments.put("requirementsImportPreview", "boardId: \"" + board + "\", fileId: \"" + board + "\"");
        arguments.put("sheet", "board: \"" + board + "\", site: \"" + scene.elsewhereSite() + "\"");
        arguments.put("site", own);
        arguments.put("siteChoices", "text: \"place-1\"");
        arguments.put("siteGroupChoices", "text: \"hid\"");
        arguments.put("siteByCode", "code: \"place-1\"");
        arguments.put("siteImport", own);
        arguments.put("team", "id: \"" + team + "\"");
        arguments.put("testSignOnConnection", "connection: \"conn_1\"");
        Map<String, String> all = queries.all(arguments);
        for (String filter : List.of(
                "text: \"idden\"",
                "tag: \"hidden\"",
                "text: \"place-1\"",
                "below: \"" + sites.get(0) + "\"",
                "group: \"" + group + "\"",
                "active: false")) {
            all.put(
                    "sites, " + filter.replace(sites.get(0), "out of sight"),
                    "{ sites(filter: {" + filter + "}) { totalCount { value } nodes { id name } } }");
        }
        all.put(
                "history of the own site",
                "{ history(subject: \"site\", " + own
                        + ") { nodes { kind subjectName changes { before after } words { what } } } }");
        all.put(
                "history of the group",
                "{ history(subject: \"site-group\", id: \"" + group
                        + "\") { nodes { kind subjectName changes { before after } words { what } } } }");
        return all;
    }

    private String site(String more) {
        return made("registerSite(input: {name: \"Hidden\", code: \"place-" + ++number + "\"" + more + "})");
    }

    private String made(String mutation) {
        return ask("mutation { " + mutation + " { id } }")
                .getJsonObject("data")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }

    private JsonObject ask(String query) {
        JsonObject answer = world.ask(scene.owner, query, Map.of());
        if (answer.containsKey("errors")) {
            throw new AssertionError(query + " " + answer);
        }
        return answer;
    }
}
