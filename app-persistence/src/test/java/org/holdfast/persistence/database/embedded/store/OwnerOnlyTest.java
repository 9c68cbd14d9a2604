package org.holdfast.persistence.database.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
class OwnerOnlyTest {

    @TempDir
    Path place;

    @Test
    void makesADirectoryThatNobodyElseReads() throws IOException {
        Path made = place.resolve("a/b");
        OwnerOnly.directory(made);
        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.getParent())).isEqualTo("rwx------");
    }

    @Test
    void closesWhatAnEarlierReleaseLeftOpen() throws IOException {
        Path data = Files.writeString(place.resolve("data.mv"), "data");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rw-r--r--"));
        OwnerOnly.directory(place);
        assertThat(permissions(place)).isEqualTo("rwx------");
        assertThat(permissions(data)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
