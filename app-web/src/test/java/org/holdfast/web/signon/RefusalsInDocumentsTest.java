package org.holdfast.web.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.domain.directory.DirectoryTrouble;
import org.holdfast.web.shared.Texts;
import org.junit.jupiter.api.Test;

/** Administrators find what Activity and the pages show in the documents, under the same words. */
class RefusalsInDocumentsTest {

    private static final Path DOCUMENTS = Path.of("..", "docs", "admin");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `(sign-on-[a-z-]+)` \\|");

    private final Texts texts = new Texts();

    @Test
    void givesTitleAndCodeOfEveryRefusalOfSingleSignOn() {
        Map<String, String> titles = new LinkedHashMap<>();
        Matcher row = ROW.matcher(document("single-sign-on.md"));
        while (row.find()) {
            titles.put(row.group(2), row.group(1));
        }
        titles.forEach((code, title) -> assertThat(texts.text("error." + code + ".title", Map.of("domain", "…")))
                .as(code)
                .isEqualTo(title));
        assertThat(titles.keySet()).containsAll(codes());
    }

    /** Every text of a refusal there is, but those of things that are not there. */
    private static List<String> codes() {
        return ResourceBundle.getBundle("org.holdfast.web.messages", Locale.ENGLISH).keySet().stream()
                .map(Pattern.compile("error\\.(sign-on-[a-z-]+)\\.title")::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(code -> !code.endsWith("-not-found"))
                .toList();
    }

    @Test
    void saysWhatToDoAboutEveryTroubleOfADirectory() {
        String table = document("directory.md");
        assertThat(Arrays.stream(DirectoryTrouble.values())
                        .map(trouble -> "| *" + texts.text("error." + trouble.code() + ".title") + "* |"))
                .allMatch(table::contains);
    }

    private static String document(String name) {
        try {
            return Files.readString(DOCUMENTS.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
