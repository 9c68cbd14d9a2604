package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.holdfast.ear.fixture.Artifacts;
import org.junit.jupiter.api.Test;

class EarContentIT {

    @Test
    void carriesTheWarAndNoLibraryBesideIt() throws IOException {
        try (ZipFile ear = new ZipFile(Artifacts.ear().toFile())) {
            assertThat(ear.stream().map(ZipEntry::getName).filter(name -> name.endsWith("ar")))
                    .containsExactly("holdfast-web.war");
        }
    }
}
