package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.StartSession;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is calling and what they may do is known for five seconds: until then a request costs the commands of what it asks
 * for and no other one, for everybody.
 */
class KnownGrantsIT {

    private static final int AREAS = 3;
    private static final int SITES = 25;
    private static final int OVERVIEW = 7;
    private static final String MANY = "member with 75 grants";
    private static final List<String> ANSWERING = Stream.of(
                    finds(4).stream(),
                    Stream.of("insert"),
                    finds(4).stream(),
                    Stream.of("insert", "find", "update", "update", "update"))
            .flatMap(commands -> commands)
            .toList();

    private static final Actor OWNER = ActorFixture.owner();
    private static final DatabaseCommands COMMANDS = new DatabaseCommands();

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static String board;
    private static String requirement;
    private static String closed;
    private static final List<String> AREA = new ArrayList<>();
    private static final List<String> SITE = new ArrayList<>();
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static int answered;

    /**
     * Somebody who comes with a session or with a token.
     *
     * @param enters shows what they have at a door
     * @param unknown what a door asks of the database that does not know them any more
     */
    private record Visitor(Function<GivenDoor, Optional<Actor>> enters, int unknown) {}

    /**
     * Something that everybody here may ask for.
     *
     * @param query made anew for each time
     * @param commands what it costs whoever asks, with grants on nodes of the tree or on everything
     * @param many what it costs with so many grants that their sums are kept, and looked after by their marks; how many
     *     sites they reach is known then
     */
    private record Request(String name, Supplier<String> query, List<String> commands, List<String> many) {

        static Request reading(String name, int finds, Supplier<String> query) {
            return new Request(name, query, finds(finds), finds(finds));
        }

        List<String> commands(String visitor) {
            return visitor.equals(MANY) ? many : commands;
        }
    }

    private static final List<Request> REQUESTS = List.of(
            Request.reading("site list", 1, () -> "{ sites(first: 50) { nodes { name } } }"),
            Request.reading("one site", 1, () -> "{ site(id: \"" + SITE.get(0) + "\") { name } }"),
            new Request(
                    "board list",
                    () -> "{ boards(first: 50) { nodes { name standing { sites } } } }",
                    finds(5),
                    finds(4)),
            new Request(
                    "overview",
                    () -> "{ overview(board: \"" + board + "\") { boardName } }",
                    finds(OVERVIEW),
                    finds(OVERVIEW + 1)),
            Request.reading(
                    "sheet",
                    4,
                    () -> "{ sheet(board: \"" + board + "\", site: \"" + SITE.get(0) + "\") { __typename } }"),
            new Request("set a status", KnownGrantsIT::setStatus, ANSWERING, ANSWERING),
            Request.reading("activity", 1, () -> "{ activity(first: 50) { nodes { kind } } }"));

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        for (int area = 0; area < AREAS; area++) {
            AREA.add(made("mutation { registerSite(input: {name: \"Area\"}) { id } }"));
            for (int number = 0; number < SITES; number++) {
                SITE.add(made("mutation { registerSite(input: {name: \"Site\", parentId: \"" + AREA.get(area)
                        + "\"}) { id } }"));
            }
        }
        board = made("mutation { createBoard(input: {name: \"Board\", scope: {wholeOrganisation: true}}) { id } }");
        requirement = made("mutation { addRequirement(boardId: \"" + board + "\", input: {title: \"Ours\"}) { id } }");
        closed = world
                .ask(OWNER, "{ board(id: \"" + board + "\") { statuses { id meaning } } }", Map.of())
                .getValue("/data/board/statuses")
                .asJsonArray()
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(status -> status.getString("meaning").equals("CLOSED"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        answered(OWNER, setStatus());
        visitors();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @TestFactory
    Stream<DynamicTest> asksNothingOfWhoIsKnown() {
        return VISITORS.entrySet().stream().flatMap(visitor -> REQUESTS.stream()
                .map(request -> DynamicTest.dynamicTest(
                        visitor.getKey() + ": " + request.name(),
                        () -> asksNothing(visitor.getValue(), request, request.commands(visitor.getKey())))));
    }

    private static void asksNothing(Visitor visitor, Request request, List<String> commands) {
        SettableClock clock = new SettableClock();
        GivenDoor door = new GivenDoor(world, clock);
        answered(enter(visitor, door), request.query().get());
        clock.advance(Duration.ofMillis(4_999));
        List<String> second = COMMANDS.record(
                () -> answered(enter(visitor, door), request.query().get()));
        assertThat(second).as("the second request").isEqualTo(commands);
        clock.advance(Duration.ofMillis(1));
        assertThat(COMMANDS.record(() -> enter(visitor, door)))
                .as("the door after five seconds")
                .isEqualTo(finds(visitor.unknown()));
    }

    private static Actor enter(Visitor visitor, GivenDoor door) {
        return visitor.enters().apply(door).orElseThrow();
    }

    private static List<String> finds(int many) {
        return Collections.nCopies(many, "find");
    }

    /** Of one site after the other, so that each time is the first one. */
    private static String setStatus() {
        return "mutation { setStatus(board: \"" + board + "\", site: \"" + SITE.get(answered++) + "\", requirement: \""
                + requirement + "\", status: \"" + closed + "\", version: 0) { __typename } }";
    }

    private static void visitors() {
        Grant whole = new Grant(Role.OWNER, OWNER.organisation().value());
        Set<Grant> areas =
                AREA.stream().map(area -> new Grant(Role.EDITOR, area)).collect(Collectors.toSet());
        Set<Grant> sites =
                SITE.stream().map(site -> new Grant(Role.EDITOR, site)).collect(Collectors.toSet());
        VISITORS.put("owner", browser(enrolled("B1", Set.of(whole)), 2));
        VISITORS.put("member with 3 grants", browser(enrolled("B2", areas), 2));
        VISITORS.put(MANY, browser(enrolled("B3", sites), 2));
        String group = made("mutation { makeSiteGroup(input: {name: \"Areas\"}) { id } }");
        made("mutation { addSitesToGroup(id: \"" + group + "\", version: 1, sites: [\"" + String.join("\", \"", AREA)
                + "\"]) { id } }");
        VISITORS.put(
                "member through a site group",
                browser(enrolled("B5", Set.of(Grant.of(Role.EDITOR.id(), Scope.group(group)))), 3));
        Member inTeams = enrolled("B4", Set.of());
        String role = made(
                "mutation { makeRole(input: {name: \"Own\", permissions: [\"site.read\", \"board.read\", \"answer.read\"]}) { id } }");
        team("One", "{role: EDITOR, siteId: \"" + AREA.get(0) + "\"}", inTeams);
        team("Two", "{ownRoleId: \"" + role + "\", siteId: \"" + AREA.get(1) + "\"}", inTeams);
        VISITORS.put("member through teams", browser(inTeams, 4));
        String secret = ((JsonString) answered(
                                world.actor(OWNER.organisation(), new MemberId("01HZZZZZZZ00000000000000B1")),
                                "mutation { makeToken(input: {kind: PERSONAL, name: \"Ours\", grants: [{role: EDITOR, siteId: \""
                                        + AREA.get(0) + "\"}], days: 1}) { secret } }")
                        .getValue("/data/makeToken/secret"))
                .getString();
        VISITORS.put("token", new Visitor(door -> door.program(secret), 3));
    }

    private static void team(String name, String grant, Member member) {
        String team = made("mutation { formTeam(input: {name: \"" + name + "\"}) { id } }");
        made("mutation { changeTeamGrants(id: \"" + team + "\", version: 1, grants: [" + grant + "]) { id } }");
        made("mutation { addTeamMember(team: \"" + team + "\", member: \"" + member.id() + "\") { id } }");
    }

    private static Visitor browser(Member member, int unknown) {
        Secret secret = world.get(StartSession.class)
                .startOnly(member, new Client("192.0.2.1", "Firefox/1"))
                .secret();
        return new Visitor(door -> door.browser(secret), unknown);
    }

    private static Member enrolled(String end, Set<Grant> grants) {
        Member member = new Member(
                new MemberId("01HZZZZZZZ00000000000000" + end),
                1,
                OWNER.organisation(),
                new MailAddress(end + "@example.com"),
                new MemberName("Robin Example"),
                new MemberState.Active(),
                grants,
                Set.of());
        world.record(OWNER, Change.created("member-enrolled", member));
        return member;
    }

    private static String made(String mutation) {
        JsonObject made = answered(OWNER, mutation).getJsonObject("data");
        return made.values().iterator().next().asJsonObject().getString("id");
    }

    private static JsonObject answered(Actor actor, String query) {
        JsonObject answer = world.ask(actor, query, Map.of());
        assertThat(answer.getJsonArray("errors")).isNull();
        return answer;
    }
}
