package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.PayaraServer;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code holdfast.ear} on a real Payara Server. */
@WholeTest
class PayaraServerIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/link/[\\w-]+");

    @TempDir
    static Path place;

    private static PayaraServer server;

    @BeforeAll
    static void deploy() {
        server = PayaraServer.start(place);
        server.configure(Map.of(
                "holdfast.data.dir", place.resolve("data").toString(),
                "holdfast.url", server.uri("/").toString()));
        server.deploy(Artifacts.ear());
    }

    @AfterAll
    static void stop() {
        try {
            server.undeploy();
        } finally {
            server.close();
        }
    }

    @Test
    void saysThatItIsReady() throws IOException {
        var answer = Http.get(server.uri("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void letsTheFirstOwnerInAndAnswers(Visitors visitors) {
        Visitor owner = visitors.stranger(server.uri("/"));

        owner.becomeFirstOwner(
                URI.create(server.awaitLog(LINK).group()), "Example Works", "Olive Owner", "owner@example.com");

        assertThat(owner.page().title()).contains("Olive Owner");
        assertThat(owner.get("{ __typename }", Map.of()).getString("__typename"))
                .isEqualTo("Query");
    }
}
