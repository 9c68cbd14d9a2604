package org.holdfast.domain.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real files that lie beside the project where it is developed, in {@code shared/data}. They are not part of it: in a
 * public clone the tests that read them are skipped and say so.
 */
public final class SharedData {

    private SharedData() {}

    /** A file below {@code shared/data}; the test that asks is skipped where it is absent. */
    public static Path get(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data").resolve(name))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "shared/data/" + name + " is not here; the test needs that file and is skipped");
        return folder.resolve("shared/data").resolve(name);
    }
}
