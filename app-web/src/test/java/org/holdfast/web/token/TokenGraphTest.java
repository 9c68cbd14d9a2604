package org.holdfast.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenSecret;
import org.holdfast.web.graph.GraphFixture;
import org.junit.jupiter.api.Test;

class TokenGraphTest {

    private static final String MAKE =
            "mutation { makeToken(input: {kind: SERVICE, name: \"Export\", grants: [{role: VIEWER}], days: 30})"
                    + " { secret token { id kind name grants { role siteId } revoked lastUsedAt } } }";

    private final GraphFixture graph = new GraphFixture();

    @Test
    void showsTheSecretOnceAndKeepsOnlyItsHash() {
        JsonObject made = graph.ask(ActorFixture.owner(), MAKE)
                .getValue("/data/makeToken")
                .asJsonObject();
        TokenSecret secret = TokenSecret.parse(made.getString("secret")).orElseThrow();
        ApiToken kept = graph.identity.tokens.findByHash(secret.hash()).orElseThrow();
        assertThat(made.getJsonObject("token").toString())
                .isEqualTo(
                        "{\"id\":\"" + kept.id()
                                + "\",\"kind\":\"SERVICE\",\"name\":\"Export\",\"grants\":[{\"role\":\"VIEWER\",\"siteId\":null}],\"revoked\":false,\"lastUsedAt\":null}");
        assertThat(graph.ask(ActorFixture.owner(), "{ ownTokens { nodes { name } } tokens { nodes { name } } }")
                        .toString())
                .contains("\"ownTokens\":{\"nodes\":[{\"name\":\"Export\"}]}")
                .doesNotContain(secret.value());
    }

    @Test
    void revokes() {
        String id = graph.ask(ActorFixture.owner(), MAKE)
                .getValue("/data/makeToken/token/id")
                .toString()
                .replace("\"", "");
        assertThat(graph.ask(
                                ActorFixture.owner(),
                                "mutation($id: ID!) { revokeToken(id: $id) { revoked } }",
                                Map.of("id", id))
                        .getValue("/data/revokeToken/revoked"))
                .hasToString("true");
    }

    @Test
    void letsNoTokenMakeAnother() {
        Actor owner = ActorFixture.owner();
        Actor program = new Actor(owner.organisation(), owner.id(), owner.name(), Origin.TOKEN, owner.grants());
        assertThat(GraphFixture.code(graph.ask(program, MAKE))).isEqualTo("token-by-token");
    }

    @Test
    void tellsEveryProblemAtOnce() {
        JsonObject answer = graph.ask(
                ActorFixture.owner(),
                "mutation { makeToken(input: {kind: PERSONAL, name: \" \", grants: [{role: VIEWER, siteId: \"x\"}], days: 1}) { secret } }");
        assertThat(answer.getValue("/errors/0/extensions/problems").asJsonArray())
                .hasSize(2);
    }
}
