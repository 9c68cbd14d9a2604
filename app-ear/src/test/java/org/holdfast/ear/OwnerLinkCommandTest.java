package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLinkCommandTest {

    private static final Settings SETTINGS = Settings.from(new Properties(), Map.of());

    @TempDir
    private Path data;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void takesTheDirectoryOfTheSettingsUnlessTold() {
        assertThat(OwnerLinkCommand.parse(List.of(), SETTINGS))
                .isEqualTo(new OwnerLinkCommand(SETTINGS.dataDirectory(), Optional.empty()));
        assertThat(OwnerLinkCommand.parse(
                        List.of("--mail", "ann@example.com", "--data-dir", data.toString()), SETTINGS))
                .isEqualTo(new OwnerLinkCommand(data, Optional.of("ann@example.com")));
    }

    @Test
    void saysHowToCallIt() {
        for (List<String> wrong : List.of(List.of("--mail"), List.of("--help", "x"), List.of("x"))) {
            assertThatThrownBy(() -> OwnerLinkCommand.parse(wrong, SETTINGS)).hasMessageStartingWith("Usage:");
        }
    }

    @Test
    void printsTheAnswerAndKeepsNothing() throws Exception {
        Path console = Files.createDirectory(data.resolve("console"));
        Files.writeString(console.resolve("owner-link.answer"), "of before");
        Thread server = new Thread(() -> answer(console));
        server.start();
        assertThat(run(Duration.ofSeconds(20))).isTrue();
        server.join();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("http://x/sign-in/link/y for ann@example.com");
        assertThat(console).isEmptyDirectory();
    }

    @Test
    void takesItsRequestBackWhereNobodyAnswers() throws Exception {
        Path console = Files.createDirectory(data.resolve("console"));
        assertThatThrownBy(() -> run(Duration.ofMillis(200)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is Holdfast running on " + data);
        assertThat(console).isEmptyDirectory();
    }

    @Test
    void knowsADirectoryThatIsNone() {
        assertThatThrownBy(() -> run(Duration.ofMillis(200))).hasMessageContaining("--data-dir");
    }

    private boolean run(Duration patience) throws IOException, InterruptedException {
        return new OwnerLinkCommand(data, Optional.of("ann@example.com"))
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8), patience);
    }

    private static void answer(Path console) {
        Path request = console.resolve("owner-link.request");
        try {
            while (!Files.exists(request)) {
                Thread.sleep(10);
            }
            String mail = Files.readString(request);
            Files.delete(request);
            Path whole = Files.writeString(console.resolve("whole"), "http://x/sign-in/link/y for " + mail);
            Files.move(whole, console.resolve("owner-link.answer"));
        } catch (IOException | InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
