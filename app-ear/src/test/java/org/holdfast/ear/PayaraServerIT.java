package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.PayaraServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code holdfast.ear} on a real Payara Server. */
class PayaraServerIT {

    @TempDir
    static Path place;

    private static PayaraServer server;

    @BeforeAll
    static void deploy() {
        server = PayaraServer.start(place);
        server.configure(Map.of("holdfast.data.dir", place.resolve("data").toString()));
        server.deploy(Artifacts.ear());
    }

    @AfterAll
    static void stop() {
        server.undeploy();
        server.close();
    }

    @Test
    void saysThatItIsReady() throws IOException {
        var answer = Http.get(server.uri("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }
}
