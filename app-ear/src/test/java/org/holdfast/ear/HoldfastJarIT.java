package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.ear.fixture.Artifacts;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WholeTest
class HoldfastJarIT {

    @Test
    void saysThatItIsReady(HoldfastProcess holdfast) throws IOException {
        var answer = Http.get(holdfast.uri("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void refusesASecondProcessOnTheSameDirectory(HoldfastProcess holdfast) {
        HoldfastProcess second = HoldfastProcess.on(holdfast.dataDirectory()).launch();

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).anySatisfy(line -> assertThat(line)
                .startsWith("Holdfast could not start: another Holdfast is running on ")
                .contains("-Dholdfast.data.dir="));
    }

    @Test
    void keepsItsServerInTheDataDirectory(HoldfastProcess holdfast) throws IOException {
        assertThat(holdfast.dataDirectory().resolve("server/applications")).isDirectory();
        assertThat(temporaryServers(holdfast)).isEmpty();
    }

    @Test
    void looksForDocumentsInItsOwnClassesFirst() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(Artifacts.war())) {
            Path services = archive.getPath(
                    "WEB-INF", "classes", "META-INF", "services", "org.eclipse.jnosql.mapping.metadata.ClassScanner");

            assertThat(services).content().contains("org.holdfast.persistence.shared.DocumentScanner");
        }
    }

    @Test
    void listensOnTheOwnMachineOnly(HoldfastProcess holdfast) {
        assertThat(holdfast.output())
                .anySatisfy(line -> assertThat(line).contains("http-listener").contains("127.0.0.1:"));
    }

    /** What its server answers before the application is asked: see {@code docs/admin/https.md}. */
    @Test
    void saysNothingWhereItsServerAnswersByItself(HoldfastProcess holdfast) throws IOException {
        for (String line : List.of("GET /%zz", "GET /..%2f", "TRACE /")) {
            assertThat(answer(holdfast.uri("/"), line))
                    .as(line)
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("Set-Cookie", "Location")
                    .endsWith("\r\n\r\n");
        }
    }

    /** Doors of the server itself, behind which no servlet of ours stands. */
    @Test
    void opensNothingOfItsServerButHealth(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        for (String path : List.of("/health/live", "/health/ready", "/health/started")) {
            assertThat(Http.get(holdfast.uri(path)).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/health", "/metrics", "/metrics/base", "/openapi", "/openapi/ui")) {
            HttpResponse<String> answer = Http.get(holdfast.uri(path));
            assertThat(answer.statusCode()).as("%s for nobody", path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as("%s for nobody", path)
                    .contains("/sign-in");
        }
        assertThat(owner.fetch("/health").status()).isEqualTo(200);
        for (String path : List.of("/metrics", "/metrics/base", "/openapi", "/openapi/ui")) {
            assertThat(owner.fetch(path).status()).as("%s for an owner", path).isIn(403, 404);
        }
    }

    /** The whole answer to a request that no client would send. */
    private static String answer(URI server, String line) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void refusesAPortThatIsNone(@TempDir Path directory) throws IOException {
        HoldfastProcess refused = HoldfastProcess.on(directory).port(70_000).launch();

        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("Holdfast could not start: holdfast.http.port must be between 1 and 65535, but is 70000");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesAPortThatIsTaken(HoldfastProcess holdfast, @TempDir Path directory) {
        int taken = holdfast.uri("/").getPort();
        HoldfastProcess refused = HoldfastProcess.on(directory).port(taken).launch();

        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output()).anySatisfy(line -> assertThat(line)
                .startsWith("Holdfast could not start: cannot listen on 127.0.0.1:" + taken)
                .contains("-Dholdfast.http.port="));
    }

    @Test
    void namesEveryWrongSettingWithoutATrace(@TempDir Path directory) {
        HoldfastProcess refused = HoldfastProcess.on(directory)
                .with("holdfast.session.idle", "3")
                .with("holdfast.import.max-rows", "0")
                .launch();

        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("Holdfast could not start, because of settings:")
                .anySatisfy(line -> assertThat(line).startsWith("  holdfast.session.idle must be a duration"))
                .anySatisfy(line -> assertThat(line).startsWith("  holdfast.import.max-rows: "))
                .noneSatisfy(line -> assertThat(line).contains("setting-invalid"));
    }

    private static List<Path> temporaryServers(HoldfastProcess holdfast) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("payaramicro-rt"))
                    .filter(file -> file.toFile().lastModified() > startOf(holdfast))
                    .toList();
        }
    }

    private static long startOf(HoldfastProcess holdfast) {
        return ProcessHandle.of(holdfast.pid())
                .flatMap(process -> process.info().startInstant())
                .orElseThrow()
                .toEpochMilli();
    }
}
