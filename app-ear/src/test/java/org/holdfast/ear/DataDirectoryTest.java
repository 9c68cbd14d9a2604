package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path place;

    @Test
    void createsTheDirectoryItTakes() throws IOException {
        assertThat(DataDirectory.take(place.resolve("a/b"))).isTrue();
        assertThat(place.resolve("a/b")).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("a/b"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isTakenOnce() throws IOException {
        DataDirectory.take(place);

        assertThat(DataDirectory.take(place)).isFalse();
    }

    @Test
    void clearsWhatAnEarlierStartLeft() throws IOException {
        Path server = Files.createDirectories(place.resolve("server/runtime")).getParent();
        Files.writeString(server.resolve("runtime/old.jar"), "old");

        DataDirectory.clear(server);

        assertThat(server).doesNotExist();
        assertThat(place).isDirectory();
    }

    @Test
    void hasNothingToClearAtFirst() throws IOException {
        DataDirectory.clear(place.resolve("server"));

        assertThat(place).isEmptyDirectory();
    }
}
