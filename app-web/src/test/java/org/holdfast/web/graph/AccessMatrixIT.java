package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what: every operation of the schema, tried by everybody there is. */
class AccessMatrixIT {

    @TempDir
    private static Path directory;

    private static GraphWorld world;
    private static AccessScene scene;

    @BeforeAll
    static void start() {
        world = new GraphWorld(directory);
        scene = new AccessScene(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void hasARowForEveryOperation() {
        Set<String> rows =
                AccessRow.all().stream().map(AccessRow::operation).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(operations());
    }

    @TestFactory
    Stream<DynamicTest> answersEverybodyAsItMust() {
        return AccessRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.operation(), () -> assertThat(differing(row)).isEmpty()));
    }

    @Test
    void triesEverybody() {
        assertThat(AccessRow.all()).allSatisfy(row -> assertThat(row.expected().keySet())
                .containsExactlyInAnyOrderElementsOf(scene.callers.keySet()));
    }

    @Test
    void isWrittenDownForPeople() throws IOException {
        Path page = Path.of("..", "docs", "ACCESS.md");
        String written = AccessPage.of(AccessRow.all()) + AccessPage.pages(Files.readString(page));
        if (Boolean.getBoolean("holdfast.access.write")) {
            Files.writeString(page, written);
        }
        assertThat(page).as("write it anew with -Dholdfast.access.write=true").hasContent(written);
    }

    @TestFactory
    Stream<DynamicTest> refusesReadersEveryMutation() {
        return mutations().flatMap(row -> Stream.of("viewer", "auditor")
                .map(reader -> DynamicTest.dynamicTest(
                        reader + " " + row.operation(), () -> assertThat(outcome(scene.callers.get(reader), row))
                                .isNotEqualTo("ok"))));
    }

    /** A file belongs to who brought it, whatever else somebody may do. */
    @TestFactory
    Stream<DynamicTest> findsNoFileThatSomebodyElseBrought() {
        return AccessRow.all().stream()
                .filter(row -> row.document().contains("$file: ID!"))
                .flatMap(row -> Stream.of("administrator", "editor", "service", "stranger")
                        .map(caller -> DynamicTest.dynamicTest(caller + " " + row.operation(), () -> assertThat(
                                        code(world.ask(scene.caller(caller), row.document(), row.variables(scene))))
                                .isIn("file-not-found", "board-not-found"))));
    }

    /** A sample is for an organisation that has nothing yet. */
    @Test
    void putsNoSampleBesideWhatThereIs() {
        assertThat(code(world.ask(scene.owner, "mutation { createSample { id } }", Map.of())))
                .isEqualTo("sample-not-empty");
    }

    /** What anybody may change though their role lets them change nothing; the page for people says so. */
    @TestFactory
    Stream<DynamicTest> letsEverybodyLookAfterWhatIsTheirOwn() {
        return Stream.of("administrator", "programme owner", "editor", "contributor", "approver", "auditor", "viewer")
                .map(role -> DynamicTest.dynamicTest(role, () -> looksAfterTheirOwn(scene.caller(role))));
    }

    private static void looksAfterTheirOwn(Actor caller) {
        JsonObject made = world.ask(
                caller,
                "mutation { makeToken(input: {kind: PERSONAL, name: \"Own\", days: 1, grants: [{role: VIEWER}]})"
                        + " { token { id } } }",
                Map.of());
        assertThat(code(made)).isEqualTo("ok");
        String token = made.getValue("/data/makeToken/token/id").toString().replace("\"", "");
        assertThat(code(world.ask(caller, "mutation($id: ID!) { revokeToken(id: $id) { id } }", Map.of("id", token))))
                .isEqualTo("ok");
        int version = ((JsonNumber)
                        world.ask(caller, "{ me { version } }", Map.of()).getValue("/data/me/version"))
                .intValue();
        assertThat(code(world.ask(
                        caller,
                        "mutation($id: ID!, $version: Int!) { renameMember(id: $id, version: $version, name: \"Anew\") { id } }",
                        Map.of("id", caller.id(), "version", version))))
                .isEqualTo("ok");
        assertThat(code(world.ask(
                        caller, "mutation($id: ID!) { endSessions(member: $id) }", Map.of("id", caller.id()))))
                .isEqualTo("ok");
    }

    @TestFactory
    Stream<DynamicTest> refusesNobodyEverything() {
        return AccessRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.operation(), () -> assertThat(code(world.askAsNobody(row.document(), row.variables(scene))))
                                .isEqualTo("not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> tellsAnotherOrganisationNothing() {
        return AccessRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(row.operation(), () -> {
                    Map<String, Object> variables = row.variables(scene);
                    assertThat(world.ask(scene.stranger, row.document(), variables)
                                    .toString())
                            .doesNotContain("access-refused");
                    List<String> hidden = hidden(variables);
                    assertThat(Whereabouts.ROLES).allSatisfy(role -> {
                        JsonObject answer =
                                world.ask(scene.caller(Whereabouts.ABROAD.caller(role)), row.document(), variables);
                        assertThat(answer.toString()).doesNotContain("Ours");
                        assertThat(hidden.stream().filter(id -> String.valueOf(answer.get("data"))
                                        .contains(id)))
                                .as("%s: told about", role)
                                .isEmpty();
                    });
                }));
    }

    /** The ids that were asked with: most answers say nothing else of a thing. */
    private static List<String> hidden(Map<String, Object> variables) {
        return variables.values().stream()
                .map(String::valueOf)
                .filter(value -> value.matches("[0-9A-Z]{26}"))
                .toList();
    }

    @Test
    void declaresThePermissionThatIsReallyAsked() {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : AccessRow.all()) {
            JsonObject answer = world.ask(scene.viewer, row.document(), row.variables(scene));
            if (code(answer).equals("access-refused")) {
                String asked = answer.getValue("/errors/0/extensions/parameters/permission")
                        .toString()
                        .replace("\"", "");
                if (!description(row.operation()).contains(asked)) {
                    wrong.add(row.operation() + " asks " + asked);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<AccessRow> mutations() {
        Set<String> mutations = fields("Mutation").map(FieldDefinition::getName).collect(Collectors.toSet());
        return AccessRow.all().stream().filter(row -> mutations.contains(row.operation()));
    }

    /** Who is answered otherwise than the row says. */
    private static List<String> differing(AccessRow row) {
        return outcomes(row).entrySet().stream()
                .filter(outcome -> !outcome.getValue().equals(row.expected().get(outcome.getKey())))
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue() + " instead of "
                        + row.expected().get(outcome.getKey()))
                .sorted()
                .toList();
    }

    private static Map<String, String> outcomes(AccessRow row) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Map<String, Object> variables = row.variables(scene);
        for (String name : row.expected().keySet()) {
            Actor caller = scene.caller(name);
            if (row.things() == AccessRow.Things.THE_CALLERS) {
                variables = row.variables(scene, caller);
            }
            String outcome = code(world.ask(row.asker(scene, caller), row.document(), variables));
            outcomes.put(name, outcome);
            if (outcome.equals("ok")) {
                variables = row.variables(scene);
            }
        }
        return outcomes;
    }

    private static String outcome(Actor actor, AccessRow row) {
        return code(world.ask(row.asker(scene, actor), row.document(), row.variables(scene, actor)));
    }

    private static String code(JsonObject answer) {
        return answer.containsKey("errors") ? GraphFixture.code(answer) : "ok";
    }

    private static Set<String> operations() {
        return Stream.of("Query", "Mutation")
                .flatMap(AccessMatrixIT::fields)
                .map(FieldDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String description(String operation) {
        return Stream.of("Query", "Mutation")
                .flatMap(AccessMatrixIT::fields)
                .filter(field -> field.getName().equals(operation))
                .map(field -> field.getDescription().getContent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<FieldDefinition> fields(String type) {
        TypeDefinitionRegistry schema = new SchemaParser().parse(world.schema());
        return schema.getType(type, ObjectTypeDefinition.class).orElseThrow().getFieldDefinitions().stream();
    }
}
