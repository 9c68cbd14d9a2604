package org.holdfast.web.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            suspended members included, gets `not-signed-in` for every operation.

            """;

    private AccessPage() {}

    static String of(List<AccessRow> rows) {
        return HEAD + roles() + "\n" + operations(rows);
    }

    /** What {@code RoutesIT} of app-ear wrote about pages, as it is: the end of the page. */
    static String pages(String page) {
        int from = page.indexOf("\n## What each page and other door answers");
        return from < 0 ? "" : page.substring(from);
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
        Set<String> callers = rows.get(0).expected().keySet();
        Stream<String> lines = rows.stream()
                .map(row -> line(Stream.concat(
                        Stream.of("`" + row.operation() + "`"),
                        callers.stream().map(caller -> outcome(row.expected(), caller)))));
        return table("## What each operation answers", Stream.concat(Stream.of("operation"), callers.stream()), lines)
                + """

                The last seven columns hold nothing but what their name says: an own role that allows what a viewer may; a team of
                editors; the role Programme owner on one board, which the rows of boards that are made anew do not reach; two
                tokens of the owner, one to read and one to edit at the site of "elsewhere", which still are the owner's own
                programs; a role on a site group; a grant of everything that has ended. Whoever was suspended is nobody
                (`AccessLeaksIT`).

                "Elsewhere" owns a site where nothing of the others lies; "stranger" owns another organisation. Both are told of
                nothing that they may not know: `…-not-found`, never `access-refused`, for what is not theirs to see.
                """;
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
