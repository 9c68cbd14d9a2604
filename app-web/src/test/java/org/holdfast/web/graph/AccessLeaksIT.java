package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.StartSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody may not see leaves no trace in anything that they can ask for: neither in lists, counts, progress, related
 * things, searches and histories, nor in what is refused. The queries are made from the schema.
 */
class AccessLeaksIT {

    private static final String UNKNOWN = "01HZZZZZZZ00000000000000ZZ";

    /** The scope of a board names its sites by id, so that somebody who sees some of them can change it and keep the rest. */
    private static final Set<String> SCOPES = Set.of("board", "boards", "history", "asOf", "activity");

    private static final Set<String> NOT_THERE = Set.of("requirementsImportPreview", "siteImport", "siteByCode");

    /** What shows a thing to those who may read it. */
    private static final List<String> READING = Stream.concat(
                    Stream.of(
                                    "site",
                                    "board",
                                    "item",
                                    "member",
                                    "team",
                                    "ownRole",
                                    "accessReview",
                                    "siteImport",
                                    "siteGroup")
                            .map(thing -> "query($id: ID!) { " + thing + "(id: $id) { id } }"),
                    Stream.of("{ boards { nodes { statuses { id } } } }"))
            .toList();

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static AccessScene scene;
    private static HiddenThings hidden;
    private static Map<String, Map<String, JsonObject>> before;
    private static Map<String, Map<String, JsonObject>> after;
    private static Map<String, Map<String, JsonObject>> beforeGroups;
    private static Map<String, Map<String, JsonObject>> afterGroups;
    private static Map<String, Map<String, JsonObject>> beforePeople;
    private static Map<String, Map<String, JsonObject>> afterPeople;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        scene = new AccessScene(world);
        hidden = new HiddenThings(world, scene);
        beforeGroups = answers(keeper());
        hidden.happenInGroups();
        afterGroups = answers(keeper());
        before = answers(blind());
        hidden.happenAtSites();
        after = answers(blind());
        beforePeople = answers(readers());
        hidden.happenToPeople();
        afterPeople = answers(readers());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** Those who do not see the hidden sites. */
    private static Map<String, Actor> blind() {
        Map<String, Actor> blind = new LinkedHashMap<>();
        List.of("elsewhere", "stranger", "ended", "token elsewhere", "service elsewhere", "on a group")
                .forEach(name -> blind.put(name, scene.caller(name)));
        return blind;
    }

    /** Who sees each site group, and one site that is in none of them. */
    private static Map<String, Actor> keeper() {
        return Map.of("keeps groups", scene.caller("keeps groups"));
    }

    /** Those who see every site, and nothing of who may do what. */
    private static Map<String, Actor> readers() {
        Map<String, Actor> readers = new LinkedHashMap<>();
        List.of("viewer", "contributor", "approver", "editor", "in a team", "token to read", "stranger")
                .forEach(name -> readers.put(name, scene.caller(name)));
        return readers;
    }

    @TestFactory
    Stream<DynamicTest> showsNothingOfSitesOutOfSight() {
        return each(before, after, (query, was, is) -> {
            assertThat(is.toString()).doesNotContain("idden");
            if (!SCOPES.contains(query)) {
                hidden.sites().forEach(id -> assertThat(is.toString()).doesNotContain(id));
            }
            assertThat(is).isEqualTo(was);
        });
    }

    /** Which other sites are in a group, and how many, is not told; that it changed is, by its version. */
    @TestFactory
    Stream<DynamicTest> showsNothingOfHiddenSitesInGroups() {
        return each(beforeGroups, afterGroups, (query, was, is) -> {
            assertThat(is.toString()).doesNotContain("idden");
            if (!SCOPES.contains(query)) {
                hidden.sites().forEach(id -> assertThat(is.toString()).doesNotContain(id));
            }
            assertThat(versionless(is)).isEqualTo(versionless(was));
        });
    }

    private static String versionless(JsonObject answer) {
        return answer.toString().replaceAll("\"version\":\\d+", "");
    }

    /** So that a field that is added to a type is looked at from then on. */
    @Test
    void asksForEveryFieldOfTheSchema() {
        assertThat(hidden.unasked(scene.owner)).isEmpty();
        assertThat(hidden.edges()).isNotEmpty().allSatisfy((edge, fields) -> assertThat(fields)
                .containsExactlyInAnyOrder("cursor", "node"));
    }

    /** Who looks after people, and how they come in, is not even told as something that happened. */
    @TestFactory
    Stream<DynamicTest> showsNothingOfWhoMayDoWhat() {
        return each(beforePeople, afterPeople, (query, was, is) -> {
            assertThat(is.toString()).doesNotContain("eiled");
            if (!query.equals("people")) {
                assertThat(is).isEqualTo(was);
            }
        });
    }

    /** Otherwise the two above would be true of queries that are refused as a whole. */
    @Test
    void asksForWhatIsThere() {
        answers(Map.of("owner", scene.owner)).values().stream()
                .flatMap(all -> all.entrySet().stream())
                .filter(answer -> !NOT_THERE.contains(answer.getKey()))
                .forEach(answer -> assertThat(answer.getValue().getJsonArray("errors"))
                        .as(answer.getKey())
                        .isNull());
        assertThat(afterPeople).allSatisfy((name, all) -> assertThat(all).hasSizeGreaterThan(40));
        assertThat(after).allSatisfy((name, all) -> assertThat(all).hasSizeGreaterThan(40));
        assertThat(answers(Map.of("owner", scene.owner)).toString()).contains("Hidden and renamed", "Veiled role");
    }

    /** Whoever gets another refusal for a thing that there is than for one that there is not can read it as well. */
    @TestFactory
    Stream<DynamicTest> refusesWhatIsThereLikeWhatIsNot() {
        return Stream.of(
                        "elsewhere",
                        "stranger",
                        "ended",
                        "viewer",
                        "contributor",
                        "on a board",
                        "token elsewhere",
                        "on a group",
                        "keeps groups",
                        "service elsewhere",
                        "viewer at the site",
                        "administrator at the site")
                .flatMap(name -> AccessRow.all().stream()
                        .map(row -> DynamicTest.dynamicTest(
                                name + ": " + row.operation(), () -> refusesAlike(scene.caller(name), row))));
    }

    private static void refusesAlike(Actor actor, AccessRow row) {
        Map<String, Object> real = row.variables(scene);
        JsonObject answer = world.ask(actor, row.document(), real);
        if (answer.containsKey("errors")) {
            real.forEach((variable, value) -> {
                if (value.toString().matches("[0-9A-Z]{26}") && !ownFile(actor, variable)) {
                    Map<String, Object> other = new LinkedHashMap<>(real);
                    other.put(variable, UNKNOWN);
                    String refused =
                            world.ask(actor, row.document(), other).toString().replace(UNKNOWN, "id");
                    if (!refused.equals(answer.toString().replace(value.toString(), "id"))) {
                        assertThat(READING)
                                .as("%s instead of %s, for %s", answer, refused, variable)
                                .anyMatch(reads -> shows(actor, reads, value));
                    }
                }
            });
        }
    }

    /** The programs of the owner find the files that the owner brought. */
    private static boolean ownFile(Actor actor, String variable) {
        return variable.equals("file") && actor.id().equals(scene.owner.id());
    }

    private static boolean shows(Actor actor, String reading, Object id) {
        return world.ask(actor, reading, reading.contains("$id") ? Map.of("id", id) : Map.of())
                .getOrDefault("data", JsonValue.NULL)
                .toString()
                .contains(id.toString());
    }

    @Test
    void letsNobodyInWhoWasSuspended() {
        MemberId id = new MemberId(scene.newInvitedMember());
        Secret session = world.get(StartSession.class)
                .startOnly(
                        world.get(Members.class)
                                .find(scene.owner.organisation(), id)
                                .orElseThrow(),
                        new Client("192.0.2.1", "Firefox/1"))
                .secret();
        SettableClock clock = new SettableClock();
        GivenDoor known = new GivenDoor(world, clock);
        String token = scene.tokenOf(known.browser(session).orElseThrow(), "VIEWER", "");
        assertThat(known.program(token)).isPresent();
        world.ask(
                scene.owner,
                "mutation($id: ID!) { suspendMember(id: $id, version: 2) { id } }",
                Map.of("id", id.value()));
        clock.advance(Duration.ofSeconds(5));
        for (GivenDoor door : List.of(known, new GivenDoor(world, clock))) {
            assertThat(door.browser(session)).isEmpty();
            assertThat(door.program(token)).isEmpty();
        }
    }

    /** Looks at what a query showed before something happened, and at what it shows now. */
    @FunctionalInterface
    private interface Comparison {

        void compare(String query, JsonObject was, JsonObject is);
    }

    private static Stream<DynamicTest> each(
            Map<String, Map<String, JsonObject>> before,
            Map<String, Map<String, JsonObject>> after,
            Comparison comparison) {
        return before.entrySet().stream().flatMap(caller -> caller.getValue().entrySet().stream()
                .map(query -> DynamicTest.dynamicTest(
                        caller.getKey() + ": " + query.getKey(),
                        () -> comparison.compare(
                                query.getKey(),
                                query.getValue(),
                                after.get(caller.getKey()).get(query.getKey())))));
    }

    private static Map<String, Map<String, JsonObject>> answers(Map<String, Actor> callers) {
        Map<String, Map<String, JsonObject>> answers = new LinkedHashMap<>();
        callers.forEach((name, actor) -> {
            Map<String, JsonObject> own = new LinkedHashMap<>();
            hidden.queries(actor).forEach((query, text) -> own.put(query, world.ask(actor, text, Map.of())));
            answers.put(name, own);
        });
        return answers;
    }
}
