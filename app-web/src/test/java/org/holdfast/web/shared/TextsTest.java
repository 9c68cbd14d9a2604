package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final RefusalCodes CODES = new RefusalCodes(ownClasses());

    private final Texts texts = new Texts();

    @Test
    void followsEveryCodeToItsConstants() {
        assertThat(CODES.lost()).isEmpty();
        assertThat(CODES.found())
                .contains(
                        "site-not-found", "site-code-taken", "cursor-invalid", "value-blank", "graphql-syntax", "busy");
    }

    @Test
    void hasATitleAndADetailForEveryCode() {
        Set<String> missing = new TreeSet<>();
        for (String code : CODES.found()) {
            for (String part : List.of("title", "detail")) {
                String key = "error." + code + "." + part;
                if (!texts.has(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void fillsInParameters() {
        assertThat(texts.text("error.value-too-long.detail", Map.of("maximum", 2_000, "length", 12_345)))
                .isEqualTo("At most 2,000 characters; these are 12,345.");
    }

    @Test
    void fillsParametersInAndTakesThemAsTheyAre() {
        assertThat(texts.text("error.site-code-taken.detail", Map.of("code", "$1 {code} \\")))
                .contains("has the code $1 {code} \\.");
    }

    /** The classes of every module, which are a folder or a jar each. */
    private static List<InputStream> ownClasses() {
        try {
            return Collections.list(TextsTest.class.getClassLoader().getResources("org/holdfast")).stream()
                    .filter(root -> !root.getPath().contains("test-classes")
                            && !root.getPath().contains("-tests.jar"))
                    .flatMap(TextsTest::classes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<InputStream> classes(URL root) {
        try {
            if (root.openConnection() instanceof JarURLConnection jar) {
                JarFile file = jar.getJarFile();
                return file.stream()
                        .filter(entry -> entry.getName().startsWith("org/holdfast/")
                                && entry.getName().endsWith(".class"))
                        .map(entry -> open(() -> file.getInputStream(entry)));
            }
            return Files.walk(Path.of(root.toURI()))
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> open(() -> Files.newInputStream(file)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static InputStream open(Callable<InputStream> opening) {
        try {
            return opening.call();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
