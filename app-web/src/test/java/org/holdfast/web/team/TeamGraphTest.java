package org.holdfast.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamGraphTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final GraphFixture graph = new GraphFixture();
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");

    @BeforeEach
    void start() {
        graph.identity.kernel.recorder.record(OWNER, Change.created("member-enrolled", ann));
    }

    @Test
    void showsATeamWithItsGrantsAndMembers() {
        String role = made(
                "mutation { makeRole(input: {name: \"Porter\", description: \" Opens doors \","
                        + " permissions: [\"site.read\", \"answer.write\"]}) { id } }",
                Map.of());
        String team = made("mutation { formTeam(input: {name: \"Night\"}) { id } }", Map.of());
        made(
                "mutation($id: ID!, $role: ID!, $end: DateTime!) { changeTeamGrants(id: $id, version: 1,"
                        + " grants: [{ownRoleId: $role}, {role: VIEWER, until: $end}]) { id } }",
                Map.of(
                        "id",
                        team,
                        "role",
                        role,
                        "end",
                        graph.identity.kernel.clock.instant().plusSeconds(60).toString()));
        made(
                "mutation($id: ID!, $member: ID!) { addTeamMember(team: $id, member: $member) { id } }",
                Map.of("id", team, "member", ann.id().value()));
        String query = "query($id: ID!) { team(id: $id) { name grants { role roleName ended }"
                + " members { nodes { name teams { name } } totalCount { value } } } }";
        assertThat(graph.ask(OWNER, query, Map.of("id", team)).getValue("/data/team"))
                .hasToString("{\"name\":\"Night\",\"grants\":["
                        + "{\"role\":\"VIEWER\",\"roleName\":\"Viewer\",\"ended\":false},"
                        + "{\"role\":null,\"roleName\":\"Porter\",\"ended\":false}],"
                        + "\"members\":{\"nodes\":[{\"name\":\"Ann\",\"teams\":[{\"name\":\"Night\"}]}],"
                        + "\"totalCount\":{\"value\":1}}}");
        graph.identity.kernel.clock.advance(Duration.ofMinutes(2));
        assertThat(graph.ask(OWNER, query, Map.of("id", team)).getValue("/data/team/grants/0/ended"))
                .hasToString("true");
        assertThat(graph.ask(
                                OWNER,
                                "query($id: ID!) { ownRole(id: $id) { description permissions } }",
                                Map.of("id", role))
                        .getValue("/data/ownRole"))
                .hasToString("{\"description\":\"Opens doors\",\"permissions\":[\"site.read\",\"answer.write\"]}");
    }

    @Test
    void saysWhoHasARoleThatIsToBeRemoved() {
        String role =
                made("mutation { makeRole(input: {name: \"Porter\", permissions: [\"site.read\"]}) { id } }", Map.of());
        made(
                "mutation($id: ID!, $role: ID!) { changeGrants(id: $id, version: 1,"
                        + " grants: [{role: OWNER}, {ownRoleId: $role}]) { id } }",
                Map.of("id", ann.id().value(), "role", role));
        JsonObject answer =
                graph.ask(OWNER, "mutation($id: ID!) { removeRole(id: $id, version: 1) { id } }", Map.of("id", role));
        assertThat(code(answer)).isEqualTo("role-in-use");
        assertThat(answer.getValue("/errors/0/extensions/parameters/where")).hasToString("\"Ann\"");
    }

    @Test
    void refusesAGrantWithoutARoleOrWithTwo() {
        String team = made("mutation { formTeam(input: {name: \"Night\"}) { id } }", Map.of());
        for (String grant : new String[] {"{}", "{role: VIEWER, ownRoleId: \"01HZZZZZZZ00000000000000R1\"}"}) {
            JsonObject answer = graph.ask(
                    OWNER,
                    "mutation($id: ID!) { changeTeamGrants(id: $id, version: 1, grants: [" + grant + "]) { id } }",
                    Map.of("id", team));
            assertThat(answer.getJsonArray("errors").toString()).contains("role-unknown");
        }
    }

    @Test
    void refusesAPermissionThatThereIsNot() {
        JsonObject answer = graph.ask(
                OWNER, "mutation { makeRole(input: {name: \"X\", permissions: [\"everything\"]}) { id } }", Map.of());
        assertThat(answer.getJsonArray("errors").toString()).contains("permission-unknown");
    }

    private String made(String mutation, Map<String, Object> variables) {
        JsonObject answer = graph.ask(OWNER, mutation, variables);
        assertThat(answer.getJsonArray("errors")).as(mutation).isNull();
        return answer.getJsonObject("data")
                .values()
                .iterator()
                .next()
                .asJsonObject()
                .getString("id");
    }
}
