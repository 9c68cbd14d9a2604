package org.holdfast.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages and other doors answer to whom by {@link RouteRow}, as the last part of {@code docs/ACCESS.md}.
 * That of the operations before it is made by {@code AccessMatrixIT} of app-web.
 */
final class PagesAnswered {

    /** Where the part of the pages begins; what comes before belongs to another test. */
    private static final String TITLE = "## What each page and other door answers";

    private static final String TEXT = """
            %s
            What `RoutesIT` finds that the running server answers to `GET`; compared by `PagesAnsweredTest`, and written anew by it
            with `-Dholdfast.access.write=true`. 200 is the page, 302 and 303 lead to where the caller can go on (303 to the sign-in
            page), 401 asks for somebody to be signed in, 403 refuses what the caller may see, 404 is what for the caller is not there, 405 takes no `GET`.
            "Elsewhere" is a viewer of another site than the one that the things lie on; those abroad are members of another
            organisation who ask with the ids of this one; "unknown" is the owner with ids of nothing; "shut out" was suspended
            while signed in; "token" is that of a viewer, brought as a program brings it.

            """.formatted(TITLE);

    private static final String FORMS = """

            ## What each form of a page needs
            The buttons that send something, as the files of the pages have them (`PageForms` finds them, so that a new one without a
            row fails the build). `FormsIT` takes every form that the owner of its organisation is shown and sends it as everybody else:
            as each built-in role in the whole organisation, at the site, elsewhere and in another organisation, shut out, by a token and
            as nobody. Whoever lacks what is needed changes nothing by it, whatever the page showed them. It lists the buttons that this
            owner is not shown (`UNSEEN`), and those that left nothing in the journal when the owner pressed them, with why (`UNTOLD`,
            `SHOWN_AGAIN`). `row-…` stands for the buttons of the rows of a list, `file` for one that a script sends.

            | page | buttons | need |
            | --- | --- | --- |
            """;

    private static final Path PAGE = Path.of("..", "docs", "ACCESS.md");
    private static final Pattern ANNOTATED = Pattern.compile("@WebServlet\\(name = \"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("<servlet-mapping>\\s*<servlet-name>([^<]+)<");

    private PagesAnswered() {}

    /** The part as it must be. */
    static String written() {
        return TEXT
                + line(Stream.concat(Stream.of("page or door"), RouteRow.CALLERS.stream()))
                + line(Stream.concat(Stream.of("---"), RouteRow.CALLERS.stream().map(caller -> "---")))
                + RouteRow.all().stream()
                        .map(row -> line(Stream.concat(
                                Stream.of("`" + row.pattern() + "`"),
                                RouteRow.CALLERS.stream().map(caller -> String.valueOf(row.status(caller))))))
                        .collect(Collectors.joining())
                + FORMS
                + FormRow.lines().map(cells -> line(cells.stream())).collect(Collectors.joining());
    }

    /** The part as it is checked in; writes it before, where that is asked for. */
    static String checkedIn() throws IOException {
        String all = Files.readString(PAGE);
        int from = all.indexOf(TITLE);
        if (Boolean.getBoolean("holdfast.access.write")) {
            Files.writeString(PAGE, (from < 0 ? all + "\n" : all.substring(0, from)) + written());
            return written();
        }
        return from < 0 ? "" : all.substring(from);
    }

    /** The names of all servlets of the application. */
    static List<String> servlets() throws IOException {
        String web = Files.readString(Path.of("..", "app-web", "src", "main", "webapp", "WEB-INF", "web.xml"));
        try (Stream<Path> sources = Stream.of("app-web", "app-security")
                .flatMap(module -> walk(Path.of("..", module, "src", "main", "java")))) {
            return Stream.concat(
                            NAMED.matcher(web).results().map(found -> found.group(1)),
                            sources.flatMap(source -> annotated(source)))
                    .toList();
        }
    }

    private static Stream<String> annotated(Path source) {
        Matcher found = ANNOTATED.matcher(read(source));
        return found.find() ? Stream.of(found.group(1)) : Stream.empty();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(path -> path.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
