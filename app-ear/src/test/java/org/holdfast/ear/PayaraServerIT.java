package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.PayaraServer;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.Waiting;
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
    private static String refusal;

    @BeforeAll
    static void deploy() {
        server = PayaraServer.start(place);
        server.configure(Map.of(
                "holdfast.data.dir", place.resolve("data").toString(),
                "holdfast.url", server.uri("/").toString(),
                "holdfast.session.idle", "a while"));
        refusal = server.refuse(Artifacts.ear());
        server.configure(Map.of("holdfast.session.idle", "P1D"));
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

    /** The deployment after the refused one runs in the same process on the same data directory: it was given back. */
    @Test
    void refusesAWrongSettingByNameAndGivesTheDataDirectoryBack() {
        assertThat(refusal).contains("holdfast.session.idle").doesNotContain("data-directory-in-use");
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
        assertThat(owner.get("{ organisation { name } me { mail } }", Map.of()).toString())
                .contains("\"Example Works\"", "\"owner@example.com\"");
        assertThat(ownerLinkByFile()).contains("Olive Owner (owner@example.com)", "/sign-in/link/");
    }

    /** As an administrator asks who has no holdfast.jar at hand. */
    private static String ownerLinkByFile() {
        Path console = place.resolve("data/console");
        Path answer = console.resolve("owner-link.answer");
        try {
            Files.createFile(console.resolve("owner-link.request"));
            Waiting.until(() -> Files.exists(answer), Duration.ofSeconds(30), () -> "no answer in " + console);
            return Files.readString(answer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
