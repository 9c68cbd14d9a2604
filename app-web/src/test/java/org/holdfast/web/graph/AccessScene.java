package org.holdfast.web.graph;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.factor.Factor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.StartSession;

/**
 * An organisation whose things are all called “Ours”, another one, and the people of both. What a caller may change is
 * made anew for each call, so that no call stands in the way of another.
 */
final class AccessScene {

    private static final String WHOLE = ActorFixture.ORGANISATION.value();

    final Actor owner = person("A1", ActorFixture.owner());
    final Actor viewer = withRole("A3", Role.VIEWER);
    final Actor stranger = person("A4", ActorFixture.stranger());
    /** May do everything an owner may, but at a site where nothing of the scene lies. */
    final Actor elsewhere;

    /** Everybody, by what the matrix calls them. */
    final Map<String, Actor> callers = new LinkedHashMap<>();

    private final GraphWorld world;
    private final String site;
    private final String board;
    private final String requirement;
    private final String group;
    private int number;

    AccessScene(GraphWorld world) {
        this.world = world;
        found(owner);
        found(stranger);
        callers.put("owner", owner);
        callers.put("administrator", withRole("A6", Role.ADMINISTRATOR));
        callers.put("programme owner", withRole("A7", Role.PROGRAMME_OWNER));
        callers.put("editor", withRole("A2", Role.EDITOR));
        callers.put("contributor", withRole("A8", Role.CONTRIBUTOR));
        callers.put("approver", withRole("A9", Role.APPROVER));
        callers.put("auditor", withRole("AA", Role.AUDITOR));
        callers.put("viewer", viewer);
        callers.put("stranger", stranger);
        enrol(callers.values());
        site = newSite();
        board = newBoard();
        requirement = newItem();
        elsewhere = person("A5", ActorFixture.of(ActorFixture.ORGANISATION, Role.OWNER, newTopSite()));
        enrol(List.of(elsewhere));
        callers.put("elsewhere", elsewhere);
        RoleId guest = guests(owner);
        callers.put("own role", granted("AB", Grant.of(guest, Scope.tree(WHOLE))));
        placed(Whereabouts.HERE, "B", site, guest);
        placed(Whereabouts.ELSEWHERE, "C", elsewhereSite(), guest);
        placed(Whereabouts.ABROAD, "D", stranger.organisation().value(), guests(stranger));
        callers.put("in a team", inTeam("AC"));
        callers.put("on a board", granted("AD", Grant.of(Role.PROGRAMME_OWNER.id(), Scope.board(board))));
        String there = ", siteId: \"" + elsewhereSite() + "\"";
        callers.put("token to read", withToken("PERSONAL", "VIEWER", ""));
        callers.put("token elsewhere", withToken("PERSONAL", "EDITOR", there));
        callers.put("service", withToken("SERVICE", "EDITOR", ""));
        callers.put("service elsewhere", withToken("SERVICE", "VIEWER", there));
        group = newGroup(site);
        callers.put("on a group", granted("AF", Grant.of(Role.EDITOR.id(), Scope.group(group))));
        callers.put(
                "keeps groups",
                granted(
                        "AG",
                        Grant.of(role(owner, "Keeper", Permission.GROUP_MANAGE), Scope.tree(WHOLE)),
                        new Grant(Role.VIEWER, elsewhereSite())));
        callers.put("ended", granted("AE", new Grant(Role.OWNER, WHOLE).ending(Instant.EPOCH)));
        made(stranger, "mutation { registerSite(input: {name: \"Theirs\"}) { id } }", Map.of());
    }

    Actor caller(String name) {
        return Optional.ofNullable(callers.get(name)).orElseThrow();
    }

    /** The one site that those elsewhere see. */
    String elsewhereSite() {
        return elsewhere.grants().given().iterator().next().key();
    }

    String site() {
        return site;
    }

    String board() {
        return board;
    }

    String requirement() {
        return requirement;
    }

    /** The group that somebody holds something on. */
    String group() {
        return group;
    }

    /** One with a site, on which nothing is granted; its version is 2. */
    String newGroup(String of) {
        String id = made(
                owner,
                "mutation($name: String!) { makeSiteGroup(input: {name: $name}) { id } }",
                Map.of("name", "Ours " + ++number));
        return made(
                owner,
                "mutation($id: ID!, $site: String!) { addSitesToGroup(id: $id, version: 1, sites: [$site]) { id } }",
                Map.of("id", id, "site", of));
    }

    /** Below the site of the scene, so that whoever may do something there may do it here. */
    String newSite() {
        return newSite(Optional.ofNullable(site));
    }

    private String newTopSite() {
        return newSite(Optional.empty());
    }

    private String newSite(Optional<String> parent) {
        return made(
                owner,
                "mutation($code: String!, $parent: ID) { registerSite(input: {name: \"Ours\", code: $code, parentId: $parent}) { id } }",
                parent.map(above -> Map.<String, Object>of("code", "ours-" + ++number, "parent", above))
                        .orElseGet(() -> Map.of("code", "ours-" + ++number)));
    }

    String newInactiveSite() {
        String id = newSite();
        made(owner, "mutation($id: ID!) { deactivateSite(id: $id, version: 1) { id } }", Map.of("id", id));
        return id;
    }

    String newBoard() {
        return made(
                owner,
                "mutation { createBoard(input: {name: \"Ours\", scope: {wholeOrganisation: true}}) { id } }",
                Map.of());
    }

    String newArchivedBoard() {
        String id = newBoard();
        made(owner, "mutation($id: ID!) { archiveBoard(id: $id, version: 1) { id } }", Map.of("id", id));
        return id;
    }

    String newItem() {
        return made(
                owner,
                "mutation($board: ID!) { addRequirement(boardId: $board, input: {title: \"Ours\"}) { id } }",
                Map.of("board", board));
    }

    String newRemovedItem() {
        String id = newItem();
        made(owner, "mutation($id: ID!) { removeItem(id: $id, version: 1) { id } }", Map.of("id", id));
        return id;
    }

    String closedStatus() {
        return statuses(board).stream()
                .map(JsonValue::asJsonObject)
                .filter(status -> status.getString("meaning").equals("CLOSED"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** The statuses of a board, as its configuration gives them. */
    JsonArray statuses(String of) {
        return world.ask(
                        owner,
                        "query($id: ID!) { board(id: $id) { statuses { id name meaning colour standard } } }",
                        Map.of("id", of))
                .getValue("/data/board/statuses")
                .asJsonArray();
    }

    String newFile() {
        return newFile(owner);
    }

    /** What somebody brought; of who may bring nothing, what the owner did. */
    String newFile(Actor caller) {
        return brought(caller, "Name,Code\nOurs,imported-" + ++number + "\n");
    }

    /** The same with requirements. */
    String newRequirementsFile(Actor caller) {
        return brought(caller, "Code,Title\nO-1,Ours\n");
    }

    private String brought(Actor caller, String content) {
        boolean may = Stream.of(Permission.SITE_IMPORT, Permission.BOARD_CONFIGURE)
                .anyMatch(permission -> world.get(Access.class).mayAnywhere(caller, permission));
        return world.bring(may ? caller : owner, "ours.csv", content);
    }

    /** A member, and where they are signed in. */
    Map<String, Object> newSession() {
        String id = newInvitedMember();
        Member member = world.get(Members.class)
                .find(owner.organisation(), new MemberId(id))
                .orElseThrow();
        Session session = world.get(StartSession.class)
                .startOnly(member, new Client("192.0.2.1", "Firefox/140.0"))
                .session();
        return Map.of("member", id, "id", session.id().value());
    }

    /** The caller with what they may do everywhere, in an organisation of their own that has nothing yet. */
    Actor inAnEmptyOrganisation(Actor caller) {
        OrganisationId alone = new OrganisationId("01HZZZZZZY%016d".formatted(++number));
        Set<Permission> held = Stream.of(Permission.values())
                .filter(permission -> world.get(Access.class).mayEverywhere(caller, permission))
                .collect(Collectors.toSet());
        HeldGrant grant = new HeldGrant(Grant.of(Role.OWNER.id(), Scope.of(alone)), held, Optional.empty());
        Actor actor = new Actor(alone, caller.id(), caller.name(), caller.origin(), Grants.of(alone, List.of(grant)));
        found(actor);
        return actor;
    }

    String newImport() {
        return made(owner, "mutation($file: ID!) { startSiteImport(file: $file) { id } }", Map.of("file", newFile()));
    }

    String newPreviewedImport() {
        return made(
                owner,
                "mutation($id: ID!) { previewSiteImport(id: $id, columns: [{heading: \"Name\", meaning: \"name\"}, {heading: \"Code\", meaning: \"code\"}]) { id } }",
                Map.of("id", newImport()));
    }

    Map<String, Object> organisation() {
        JsonObject ours = world.ask(owner, "{ organisation { version currency timeZone } }", Map.of())
                .getJsonObject("data")
                .getJsonObject("organisation");
        return Map.of(
                "version", ours.getInt("version"),
                "currency", ours.getString("currency"),
                "timeZone", ours.getString("timeZone"));
    }

    String newMail() {
        return "ours-" + ++number + "@example.com";
    }

    String newInvitedMember() {
        return made(
                owner,
                "mutation($mail: String!) { inviteMember(input: {name: \"Ours\", mail: $mail, grants: [{role: VIEWER}]}) { id } }",
                Map.of("mail", newMail()));
    }

    String newMemberWithFactor() {
        String id = newInvitedMember();
        world.keeps(new Factor(new MemberId(id), owner.organisation(), "sealed", Instant.EPOCH, 0, List.of()));
        return id;
    }

    String newToken() {
        return world.ask(
                        owner,
                        "mutation { makeToken(input: {kind: PERSONAL, name: \"Ours\", grants: [{role: VIEWER}], days: 1}) { token { id } } }",
                        Map.of())
                .getValue("/data/makeToken/token/id")
                .toString()
                .replace("\"", "");
    }

    String newSuspendedMember() {
        String id = newInvitedMember();
        made(owner, "mutation($id: ID!) { suspendMember(id: $id, version: 1) { id } }", Map.of("id", id));
        return id;
    }

    String newName() {
        return "New " + ++number;
    }

    /** Single sign-on of the owner's organisation, set up by whoever needs it first; its version at the moment. */
    int signOnVersion() {
        JsonObject answer = world.ask(owner, "{ singleSignOn { version } }", Map.of());
        if (answer.getJsonObject("data").isNull("singleSignOn")) {
            world.ask(
                    owner, "mutation { configureSingleSignOn(version: 0, provider: \"org_1\") { version } }", Map.of());
            return 1;
        }
        return answer.getJsonObject("data").getJsonObject("singleSignOn").getInt("version");
    }

    String newRole() {
        return made(
                owner,
                "mutation($name: String!) { makeRole(input: {name: $name, permissions: [\"site.read\"]}) { id } }",
                Map.of("name", "Ours " + ++number));
    }

    String newTeam() {
        return made(
                owner,
                "mutation($name: String!) { formTeam(input: {name: $name}) { id } }",
                Map.of("name", "Ours " + ++number));
    }

    /** Of what a new team was granted, which nobody of the matrix is in. */
    String newReview() {
        String team = newTeam();
        made(
                owner,
                "mutation($id: ID!) { changeTeamGrants(id: $id, version: 1, grants: [{role: EDITOR}]) { id } }",
                Map.of("id", team));
        return made(
                owner,
                "mutation($id: ID!) { openAccessReview(input: {name: \"Ours\", due: \"2099-12-31\", scope: TEAM, scopeId: $id}) { id } }",
                Map.of("id", team));
    }

    String lineOf(String review) {
        return world.ask(
                        owner,
                        "query($id: ID!) { accessReview(id: $id) { lines { nodes { id } } } }",
                        Map.of("id", review))
                .getValue("/data/accessReview/lines/nodes/0/id")
                .toString()
                .replace("\"", "");
    }

    /** Both have the same name, so that describing one as it is changes nothing, whoever does it. */
    private void found(Actor by) {
        Organisation organisation = Organisation.found(by.organisation(), new OrganisationName("Organisation"));
        world.record(by, Change.created("organisation-founded", organisation));
    }

    private void enrol(Collection<Actor> people) {
        people.forEach(this::enrol);
    }

    private Member enrol(Actor one) {
        Member member = new Member(
                new MemberId(one.id()),
                1,
                one.organisation(),
                new MailAddress(newMail()),
                new MemberName(one.name()),
                new MemberState.Active(),
                one.grants().given(),
                Set.of());
        world.record(one, Change.created("member-enrolled", member));
        return member;
    }

    private String made(Actor actor, String mutation, Map<String, Object> variables) {
        JsonObject answer = world.ask(actor, mutation, variables);
        if (answer.containsKey("errors")) {
            throw new AssertionError(mutation + " " + answer);
        }
        JsonObject made =
                answer.getJsonObject("data").values().iterator().next().asJsonObject();
        return ((JsonString) made.get("id")).getString();
    }

    /** A role that allows what a viewer may. */
    private RoleId guests(Actor by) {
        return role(by, "Guest", Role.VIEWER.permissions().toArray(Permission[]::new));
    }

    private RoleId role(Actor by, String name, Permission... allowed) {
        String permissions = Stream.of(allowed)
                .map(permission -> "\"" + permission.label() + "\"")
                .collect(Collectors.joining(", "));
        return new RoleId(made(
                by,
                "mutation { makeRole(input: {name: \"" + name + "\", permissions: [" + permissions + "]}) { id } }",
                Map.of()));
    }

    /** Somebody of each role who holds it there and nowhere else. */
    private void placed(Whereabouts where, String letter, String key, RoleId guest) {
        OrganisationId organisation = where == Whereabouts.ABROAD ? stranger.organisation() : owner.organisation();
        for (Role role : Role.values()) {
            String caller = where.caller(Whereabouts.ROLES.get(role.ordinal()));
            if (!callers.containsKey(caller)) {
                callers.put(caller, granted(organisation, letter + role.ordinal(), new Grant(role, key)));
            }
        }
        callers.put(where.caller("own role"), granted(organisation, letter + "G", Grant.of(guest, Scope.tree(key))));
    }

    /** Somebody who may nothing but what a team of editors may. */
    private Actor inTeam(String end) {
        Member member = enrolled(owner.organisation(), end);
        String team = newTeam();
        made(
                owner,
                "mutation($id: ID!) { changeTeamGrants(id: $id, version: 1, grants: [{role: EDITOR}]) { id } }",
                Map.of("id", team));
        made(
                owner,
                "mutation($id: ID!, $member: ID!) { addTeamMember(team: $id, member: $member) { id } }",
                Map.of("id", team, "member", member.id().value()));
        return world.actor(member.organisation(), member.id());
    }

    /** A program of the owner's that may do less than the owner. */
    private Actor withToken(String kind, String role, String where) {
        String secret = tokenOf(owner, kind, role, where);
        return new GivenDoor(world, Clock.systemUTC()).program(secret).orElseThrow();
    }

    /** The secret of a token that somebody makes. */
    String tokenOf(Actor maker, String role, String where) {
        return tokenOf(maker, "PERSONAL", role, where);
    }

    private String tokenOf(Actor maker, String kind, String role, String where) {
        return world.ask(
                        maker,
                        "mutation { makeToken(input: {kind: " + kind + ", name: \"Ours\", grants: [{role: " + role
                                + where + "}], days: 1}) { secret } }",
                        Map.of())
                .getValue("/data/makeToken/secret")
                .toString()
                .replace("\"", "");
    }

    private Actor granted(String end, Grant... grants) {
        return granted(owner.organisation(), end, grants);
    }

    private Actor granted(OrganisationId organisation, String end, Grant... grants) {
        Member member = enrolled(organisation, end);
        Actor by = organisation.equals(owner.organisation()) ? owner : stranger;
        world.record(by, Change.changed("member-grants-changed", member, member.granted(Set.of(grants))));
        return world.actor(organisation, member.id());
    }

    private Member enrolled(OrganisationId organisation, String end) {
        return enrol(Actor.named(organisation, "01HZZZZZZZ00000000000000" + end, "Robin Example", Origin.API));
    }

    private static Actor withRole(String end, Role role) {
        return person(end, ActorFixture.of(ActorFixture.ORGANISATION, role, ActorFixture.ORGANISATION.value()));
    }

    private static Actor person(String end, Actor as) {
        return new Actor(
                as.organisation(), "01HZZZZZZZ00000000000000" + end, "Robin Example", as.origin(), as.grants());
    }
}
