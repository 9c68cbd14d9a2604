package org.holdfast.security.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.IntStream;
import org.holdfast.domain.shared.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesSecretBoxTest {

    private static final byte[] PLAIN = "what nobody may read".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String FOREIGN = "1.AAAAAAAAAAAAAAAAZtPZutNN8MmZJD-xAJxw8vhRNUPKz_0I";

    @TempDir
    private Path directory;

    @Test
    void opensWhatItSealed() {
        AesSecretBox box = box(Map.of(ServerKey.KEY, KEY));
        String sealed = box.seal(PLAIN, "factor 1");
        assertThat(box.open(sealed, "factor 1")).contains(PLAIN);
        assertThat(sealed).doesNotContain("nobody").matches("1\\.[A-Za-z0-9_-]+");
        assertThat(box.seal(PLAIN, "factor 1")).as("each time another").isNotEqualTo(sealed);
    }

    /** Made with AESGCM of Python's cryptography, and alike with Node's: a nonce of zeros, the key above. */
    @Test
    void opensWhatAnotherImplementationSealed() {
        assertThat(box(Map.of(ServerKey.KEY, KEY)).open(FOREIGN, "factor 1"))
                .contains("holdfast".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensNothingElse() {
        AesSecretBox box = box(Map.of(ServerKey.KEY, KEY));
        String sealed = box.seal(PLAIN, "factor 1");
        assertThat(box.open(sealed, "factor 2")).isEmpty();
        assertThat(box.open("", "factor 1")).isEmpty();
        assertThat(box.open("1.", "factor 1")).isEmpty();
        assertThat(box.open("1.%%%", "factor 1")).isEmpty();
        assertThat(box.open("2" + sealed.substring(1), "factor 1")).isEmpty();
        assertThat(box(Map.of(ServerKey.KEY, KEY.replace("AAEC", "BAEC"))).open(sealed, "factor 1"))
                .isEmpty();
        IntStream.range(2, sealed.length() - 1).forEach(letter -> {
            char other = sealed.charAt(letter) == 'A' ? 'B' : 'A';
            String touched = sealed.substring(0, letter) + other + sealed.substring(letter + 1);
            assertThat(box.open(touched, "factor 1")).as("letter %d", letter).isEmpty();
        });
    }

    @Test
    void makesItsKeyWhenItIsFirstNeeded() throws IOException {
        Map<String, String> settings =
                Map.of("holdfast.data.dir", directory.resolve("data").toString());
        AesSecretBox box = box(settings);
        assertThat(box.open("1.AAAA", "factor 1")).isEmpty();
        Path file = directory.resolve("data").resolve(ServerKey.NAME);
        assertThat(file).as("reading makes none").doesNotExist();
        String sealed = box.seal(PLAIN, "factor 1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("data").toFile().list()).containsExactly(ServerKey.NAME);
        assertThat(box(settings).open(sealed, "factor 1")).as("after a restart").contains(PLAIN);
        assertThat(box(Map.of(ServerKey.FILE, file.toString())).open(sealed, "factor 1"))
                .contains(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAECAwQFBgcICQoLDA0ODw==", "%%%%"})
    void refusesABadKey(String bad) {
        assertThatThrownBy(() -> new ServerKey(MapConfig.of(Map.of(ServerKey.KEY, bad))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(ServerKey.KEY)
                .hasMessageNotContaining(bad);
    }

    @Test
    void refusesAFileThatIsNotThereAndTwoKeys() {
        assertThatThrownBy(() -> new ServerKey(MapConfig.of(
                        Map.of(ServerKey.FILE, directory.resolve("none").toString()))))
                .hasMessageContaining(ServerKey.FILE);
        assertThatThrownBy(() ->
                        new ServerKey(MapConfig.of(Map.of(ServerKey.KEY, KEY, ServerKey.FILE, directory.toString()))))
                .hasMessageContaining("setting-invalid");
    }

    private static AesSecretBox box(Map<String, String> settings) {
        return new AesSecretBox(new ServerKey(MapConfig.of(settings)));
    }
}
