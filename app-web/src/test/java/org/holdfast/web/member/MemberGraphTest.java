package org.holdfast.web.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberGraphTest {

    private static final Actor OWNER = ActorFixture.owner();
    private static final String INVITE = "mutation($site: ID) { inviteMember(input: {mail: \"bo@example.com\","
            + " name: \"Bo\", grants: [{role: EDITOR, siteId: $site}]})"
            + " { id version name mail state grants { role siteId site { name } } } }";

    private final GraphFixture graph = new GraphFixture();
    private final Site north = SiteFixture.site("N1", "North");
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");

    @BeforeEach
    void start() {
        graph.sites.save(north);
        graph.identity.kernel.recorder.record(OWNER, Change.created("member-enrolled", ann));
        Organisation works = Organisation.found(ActorFixture.ORGANISATION, new OrganisationName("Example Works"));
        graph.identity.kernel.recorder.record(OWNER, Change.created("organisation-founded", works));
    }

    @Test
    void invitesOnASite() {
        JsonObject invited = ask(OWNER, INVITE, Map.of("site", north.id().value()))
                .getJsonObject("data")
                .getJsonObject("inviteMember");
        assertThat(invited.getString("state")).isEqualTo("INVITED");
        assertThat(invited.getValue("/grants"))
                .hasToString("[{\"role\":\"EDITOR\",\"siteId\":\"%s\",\"site\":{\"name\":\"North\"}}]"
                        .formatted(north.id()));
    }

    @Test
    void tellsAllProblemsOfAnInvitationAtOnce() {
        JsonObject answer = ask(
                OWNER,
                "mutation { inviteMember(input: {mail: \"x\", name: \" \", grants: [{role: VIEWER, siteId: \"y\"}]}) { id } }",
                Map.of());
        assertThat(code(answer)).isEqualTo("input-invalid");
        JsonArray problems = answer.getValue("/errors/0/extensions/problems").asJsonArray();
        assertThat(problems.getValuesAs(problem -> problem.asJsonObject().getString("field")))
                .containsExactly("mail", "name", "site");
    }

    @Test
    void changesGrantsNamesAndStates() {
        String bo = invited();
        assertThat(ask(
                                OWNER,
                                "mutation($id: ID!) { changeGrants(id: $id, version: 1, grants: [{role: VIEWER}]) { version grants { role siteId site { name } } } }",
                                Map.of("id", bo))
                        .getValue("/data/changeGrants"))
                .hasToString("{\"version\":2,\"grants\":[{\"role\":\"VIEWER\",\"siteId\":null,\"site\":null}]}");
        assertThat(ask(
                                OWNER,
                                "mutation($id: ID!) { renameMember(id: $id, version: 2, name: \"Bob\") { name } }",
                                Map.of("id", bo))
                        .getValue("/data/renameMember/name"))
                .hasToString("\"Bob\"");
        assertThat(ask(
                                OWNER,
                                "mutation($id: ID!) { suspendMember(id: $id, version: 3, reason: \"left\") { state } }",
                                Map.of("id", bo))
                        .getValue("/data/suspendMember/state"))
                .hasToString("\"SUSPENDED\"");
        assertThat(ask(
                                OWNER,
                                "mutation($id: ID!) { reactivateMember(id: $id, version: 4) { state } }",
                                Map.of("id", bo))
                        .getValue("/data/reactivateMember/state"))
                .hasToString("\"INVITED\"");
        assertThat(code(ask(
                        OWNER,
                        "mutation($id: ID!) { renameMember(id: $id, version: 1, name: \"Late\") { name } }",
                        Map.of("id", bo))))
                .isEqualTo("concurrent-change");
    }

    @Test
    void sendsTheInvitationAgainToTheOutbox() {
        String bo = invited();
        ask(OWNER, "mutation($id: ID!) { inviteMemberAgain(id: $id) { id } }", Map.of("id", bo));
        JsonObject outbox = ask(OWNER, "{ outbox { nodes { to subject text state } } }", Map.of());
        assertThat(outbox.getValue("/data/outbox/nodes/0/to")).hasToString("\"bo@example.com\"");
        assertThat(outbox.getValue("/data/outbox/nodes/0/text").toString()).contains("/sign-in/link/");
    }

    @Test
    void listsByName() {
        invited();
        JsonObject list = ask(
                OWNER,
                "{ members(filter: {text: \"EXAMPLE.com\"}, first: 1) { nodes { name } totalCount { value } pageInfo { hasNextPage } } }",
                Map.of());
        assertThat(list.getValue("/data/members"))
                .hasToString(
                        "{\"nodes\":[{\"name\":\"Ann\"}],\"totalCount\":{\"value\":2},\"pageInfo\":{\"hasNextPage\":true}}");
        assertThat(ask(OWNER, "{ members(filter: {state: INVITED}) { nodes { name } } }", Map.of())
                        .getValue("/data/members/nodes"))
                .hasToString("[{\"name\":\"Bo\"}]");
    }

    @Test
    void tellsEverybodyWhoTheyAre() {
        Actor self = ActorFixture.as(
                ann.id().value(), new Grant(Role.VIEWER, north.id().value()));
        assertThat(ask(self, "{ me { mail } organisation { name currency timeZone } }", Map.of())
                        .getValue("/data"))
                .hasToString(
                        "{\"me\":{\"mail\":\"ann@example.com\"},\"organisation\":{\"name\":\"Example Works\",\"currency\":\"EUR\",\"timeZone\":\"UTC\"}}");
    }

    @Test
    void describesTheOrganisation() {
        assertThat(ask(
                                OWNER,
                                "mutation { describeOrganisation(version: 1, organisation: \"Example Group\", currency: \"CHF\", timeZone: \"Europe/Zurich\") { name version } }",
                                Map.of())
                        .getValue("/data/describeOrganisation"))
                .hasToString("{\"name\":\"Example Group\",\"version\":2}");
    }

    @Test
    void refusesViewersEveryMutationAndEveryAddress() {
        for (String mutation : List.of(
                "inviteMember(input: {mail: \"x@example.com\", name: \"X\", grants: []}) { id }",
                "inviteMemberAgain(id: \"%s\") { id }",
                "changeGrants(id: \"%s\", version: 1, grants: []) { id }",
                "renameMember(id: \"%s\", version: 1, name: \"X\") { id }",
                "suspendMember(id: \"%s\", version: 1) { id }",
                "reactivateMember(id: \"%s\", version: 1) { id }",
                "describeOrganisation(version: 1, organisation: \"X\", currency: \"EUR\", timeZone: \"UTC\") { id }")) {
            JsonObject answer =
                    ask(ActorFixture.viewer(), "mutation { " + mutation.formatted(ann.id()) + " }", Map.of());
            assertThat(code(answer)).as(mutation).isEqualTo("access-refused");
        }
        assertThat(code(ask(ActorFixture.viewer(), "{ members { nodes { mail } } }", Map.of())))
                .isEqualTo("access-refused");
        assertThat(code(ask(ActorFixture.viewer(), "{ outbox { nodes { text } } }", Map.of())))
                .isEqualTo("access-refused");
    }

    @Test
    void tellsAnotherOrganisationNothing() {
        String query = "{ member(id: \"%s\") { name } }";
        JsonObject foreign = ask(ActorFixture.stranger(), query.formatted(ann.id()), Map.of());
        assertThat(code(foreign)).isEqualTo("member-not-found");
        assertThat(foreign).isEqualTo(ask(ActorFixture.stranger(), query.formatted(MemberFixture.id("Z9")), Map.of()));
    }

    private String invited() {
        return ask(OWNER, INVITE, Map.of("site", north.id().value()))
                .getJsonObject("data")
                .getJsonObject("inviteMember")
                .getString("id");
    }

    private JsonObject ask(Actor actor, String query, Map<String, Object> variables) {
        return graph.ask(actor, query, variables);
    }
}
