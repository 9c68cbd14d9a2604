package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** Where a code is given to an exception: the factory of invalid values, or a constructor with a kind. */
    private static final Pattern CODE = Pattern.compile(
            "new \\w+Exception\\(\\s*\"([a-z0-9]+-[a-z0-9-]+)\"|\\binvalid\\(\\s*[^,()]+,\\s*\"([a-z0-9-]+)\"|\\bKind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\"|notFound\\(\"([a-z0-9-]+)\"\\)");

    private static final Pattern AGGREGATE_TYPE = Pattern.compile("String TYPE = \"([a-z-]+)\"");

    private final Texts texts = new Texts();

    @Test
    void everyCodeHasATitleAndADetail() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String code : codes()) {
            for (String part : List.of(".title", ".detail")) {
                if (!texts.has("error." + code + part)) {
                    missing.add("error." + code + part);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void findsTheCodesOfTheDomain() throws IOException {
        assertThat(codes()).contains("value-blank", "site-code-taken", "site-not-found", "concurrent-change");
    }

    @Test
    void fillsInParameters() {
        assertThat(texts.text("error.value-too-long.detail", Map.of("maximum", 2_000, "length", 12_345)))
                .isEqualTo("At most 2,000 characters; these are 12,345.");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("app-domain", "app-security", "app-persistence", "app-web")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    collect(Files.readString(file), codes);
                }
            }
        }
        return codes;
    }

    private static void collect(String source, Set<String> codes) {
        Matcher matcher = CODE.matcher(source);
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                codes.add(matcher.group(4) + "-not-found");
            } else {
                Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                        .filter(Objects::nonNull)
                        .forEach(codes::add);
            }
        }
        Matcher type = AGGREGATE_TYPE.matcher(source);
        while (type.find()) {
            codes.add(type.group(1) + "-not-found");
        }
    }
}
