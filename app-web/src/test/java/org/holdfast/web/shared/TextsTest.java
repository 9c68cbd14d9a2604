package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.domain.access.Permission;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final RefusalCodes CODES = new RefusalCodes(OwnClasses.files());

    private final Texts texts = new Texts();

    @Test
    void followsEveryCodeToItsConstants() {
        assertThat(CODES.lost()).isEmpty();
        assertThat(CODES.found())
                .contains(
                        "site-not-found", "site-code-taken", "cursor-invalid", "value-blank", "graphql-syntax", "busy");
    }

    /** The second of two would win without a word. */
    @Test
    void hasEachKeyOnce() throws IOException {
        try (InputStream file = Texts.class.getResourceAsStream("/org/holdfast/web/messages.properties")) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.matches("[a-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .hasSizeGreaterThan(500)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void saysWhatEveryPermissionIs() {
        assertThat(Permission.values()).allMatch(permission -> texts.has("permission." + permission.label()));
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
    void namesAPermissionByWhatItAllows() {
        assertThat(texts.text("error.access-refused.detail", Map.of("permission", Permission.MEMBER_READ.label())))
                .contains("See members")
                .doesNotContain("member.read");
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
}
