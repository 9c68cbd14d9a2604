package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the content security policy would refuse in the browser is refused here first. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a handler in the page", Pattern.compile("\\son[a-z]+=\""),
            "a style in the page", Pattern.compile("<style|\\sstyle=\""),
            "a script in the page", Pattern.compile("<script(?![^>]*\\ssrc=)|<h:outputScript"),
            "a script that the policy refuses",
                    Pattern.compile("<script(?![^>]*\\snonce=\"#\\{requestScope\\.holdfastNonce}\")"),
            "a tag that writes handlers", Pattern.compile("<f:ajax|<h:commandLink|<h:commandScript|<f:websocket"),
            "another host", Pattern.compile("(src|href)=\"(https?:)?//"));

    @Test
    void nothingIsInlineAndNothingComesFromElsewhere() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void styleSheetsStaySmall() throws IOException {
        long size = Files.size(PAGES.resolve("resources/holdfast/tokens.css"))
                + Files.size(PAGES.resolve("resources/holdfast/components.css"));
        assertThat(size).isLessThan(48 * 1024);
    }

    @Test
    void everyIconThatIsUsedIsDrawn() throws IOException {
        String sprite = Files.readString(PAGES.resolve("resources/holdfast/icons.svg"));
        Pattern used = Pattern.compile("<hf:icon name=\"([a-z-]+)\"|\\sicon=\"([a-z-]+)\"");
        for (Path page : pages()) {
            assertThat(used.matcher(Files.readString(page)).results())
                    .as(page.toString())
                    .allSatisfy(found -> assertThat(sprite)
                            .contains("id=\"" + (found.group(1) == null ? found.group(2) : found.group(1)) + "\""));
        }
    }

    @Test
    void onlyTheTokensNameColours() throws IOException {
        String components = Files.readString(PAGES.resolve("resources/holdfast/components.css"));
        assertThat(components)
                .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?!-)")
                .doesNotContain("rgb(");
    }

    private static List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            FORBIDDEN.forEach((what, pattern) -> {
                if (pattern.matcher(text).find()) {
                    faults.add(page + ": " + what);
                }
            });
        }
        return faults;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().matches(".*\\.x?html")).toList();
        }
    }
}
