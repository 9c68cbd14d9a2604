package org.holdfast.web.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;

/** The access matrix as a page for people: {@code docs/ACCESS.md}. */
final class AccessPage {

    private static final String HEAD = """
            # Who may do what

            Made by `AccessMatrixIT` from what it tries, and compared by it; written anew with
            `-Dholdfast.access.write=true`. Access is the union of grants, denied unless a grant says otherwise. A grant is a
            role on a scope: the organisation, a site with all below it, a site group, or a board. Whoever is not signed in,
            suspended members included, gets `not-signed-in` for every operation. Everybody looks after what is their own,
            viewers too: their name, sessions and second factor, and personal tokens that may no more than they may.

            """;

    private static final String WHEREABOUTS = """

            ## What the same roles are answered who hold them elsewhere

            The things that are asked for lie at one site, and boards are for every site. Who does not see a thing is told that
            there is none (`…-not-found`); what needs a permission in the whole organisation is refused before anything is looked
            for (`access-refused`), the same whether there is such a thing or not. Each line is of all operations that answer
            alike; "own role" allows what a viewer may.

            """;

    private static final String OTHERS = """

            ## What others are answered

            They hold nothing but what their name says: an own role that allows what a viewer may; a team of editors; the role
            Programme owner on one board, which the rows of boards that are made anew do not reach; two personal tokens of the
            owner, one to read everywhere and one to edit at another site, which still are the owner's own programs; two service
            tokens, one to edit everywhere and one to read at another site; the role Editor on a site group; who keeps site
            groups with an own role of `group.manage` and reads another site; a grant of everything that has ended. Whoever was
            suspended is nobody (`AccessLeaksIT`).
            """;

    private AccessPage() {}

    static String of(List<AccessRow> rows) {
        return HEAD
                + roles()
                + "\n"
                + operations(rows)
                + WHEREABOUTS
                + grouped("### At the site and nowhere else", rows, callers(Whereabouts.HERE))
                + grouped("\n### At another site and nowhere else", rows, callers(Whereabouts.ELSEWHERE))
                + grouped("\n### In another organisation", rows, callers(Whereabouts.ABROAD))
                + OTHERS
                + grouped("", rows, words(AccessRow.OTHERS));
    }

    /** What {@code RoutesIT} of app-ear wrote about pages, as it is: the end of the page. */
    static String pages(String page) {
        int from = page.indexOf("\n## What each page and other door answers");
        return from < 0 ? "" : page.substring(from);
    }

    private static Map<String, String> words(List<String> callers) {
        Map<String, String> words = new LinkedHashMap<>();
        callers.forEach(caller -> words.put(caller, caller));
        return words;
    }

    private static String roles() {
        List<Role> roles = List.of(Role.values());
        Stream<String> lines = Arrays.stream(Permission.values())
                .map(permission -> line(Stream.concat(
                        Stream.of("`" + permission.label() + "`"),
                        roles.stream().map(role -> role.permissions().contains(permission) ? "yes" : ""))));
        return table(
                "## What the built-in roles allow",
                Stream.concat(Stream.of("permission"), roles.stream().map(AccessPage::word)),
                lines);
    }

    private static String operations(List<AccessRow> rows) {
        List<String> callers = Stream.of(Role.values()).map(AccessPage::word).toList();
        Stream<String> lines = rows.stream()
                .map(row -> line(Stream.concat(
                        Stream.of("`" + row.operation() + "`"),
                        callers.stream().map(caller -> outcome(row.expected(), caller)))));
        return table("## What each operation answers", Stream.concat(Stream.of("operation"), callers.stream()), lines);
    }

    /** The columns of a place, by what the rows call them. */
    private static Map<String, String> callers(Whereabouts where) {
        return Whereabouts.ROLES.stream()
                .collect(Collectors.toMap(where::caller, role -> role, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * A line for all operations that answer these callers alike.
     *
     * @param columns the words above the columns by the callers
     */
    private static String grouped(String title, List<AccessRow> rows, Map<String, String> columns) {
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(
                        columns.keySet().stream()
                                .map(caller -> outcome(row.expected(), caller))
                                .toList(),
                        outcomes -> new ArrayList<>())
                .add("`" + row.operation() + "`"));
        Stream<String> lines = alike.entrySet().stream()
                .map(line ->
                        line(Stream.concat(Stream.of(String.join(", ", line.getValue())), line.getKey().stream())));
        return table(title, Stream.concat(Stream.of("operations"), columns.values().stream()), lines);
    }

    private static String outcome(Map<String, String> expected, String caller) {
        String outcome = expected.getOrDefault(caller, "");
        return outcome.equals("ok") ? "yes" : "`" + outcome + "`";
    }

    private static String table(String title, Stream<String> head, Stream<String> lines) {
        List<String> columns = head.toList();
        return title
                + "\n"
                + line(columns.stream())
                + line(columns.stream().map(column -> "---"))
                + lines.collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
