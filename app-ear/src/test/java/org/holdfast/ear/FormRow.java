package org.holdfast.ear;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;

/**
 * What a button of a form of a page needs, or several of one page that need the same. {@code PageForms} finds the
 * buttons that there are, {@code FormsIT} presses them as everybody, and {@code docs/ACCESS.md} is written from this.
 *
 * @param page the route
 * @param buttons as requests name them
 * @param needs all of these; empty where it is about what is the caller's own
 * @param reach where they have to be held
 */
record FormRow(String page, Set<String> buttons, Set<Permission> needs, Reach reach) {

    /** The frame of all pages for those who are signed in. */
    static final String FRAME = "every page";

    /** The button of a form that leads out. */
    static final String SIGN_OUT = "POST /sign-out";

    /** The button of a form that a script sends, with a file. */
    static final String BRING = "file";

    /** Where something has to be allowed, and how the page for people says it. */
    enum Reach {
        EVERYWHERE("in the whole organisation"),
        OR_NAMED("in the whole organisation, or to be named for it"),
        OR_OWN("in the whole organisation, or at the site where it is one's own"),
        AT_SITE("at the site"),
        ON_BOARD("in the whole organisation or on the board"),
        OWN("nothing: it is the caller's own"),
        WAY_IN("nothing: it is a way in or out");

        private final String words;

        Reach(String words) {
            this.words = words;
        }
    }

    static final List<FormRow> ALL = List.of(
            wayIn("/sign-in", "ask", "link"),
            wayIn("/sign-in/link/{token}", "use"),
            wayIn("/sign-in/code", "show", "without"),
            wayIn("/sign-in/factor", "enrol", "without"),
            wayIn("/welcome", "found"),
            wayIn("/choose-organisation", "row-choose", SIGN_OUT),
            wayIn(FRAME, SIGN_OUT),
            own(FRAME, "owner-links-put-away"),
            own("/me", "save"),
            own("/me/sessions", "row-end", "end-all-yes"),
            own("/me/factor", "renew", "remove"),
            own("/me/factor/device", "enrol"),
            wayIn("/me/factor/device", SIGN_OUT),
            own("/me/tokens", "row-revoke", "row-leaveOut", "make-token", "another"),
            own("/sites", "choose-columns"),
            sample("/"),
            sample("/boards"),
            everywhere("/boards/new", Permission.BOARD_CONFIGURE, "save"),
            onBoard("/boards/{id}/edit", "add-one", "add-more", "save"),
            onBoard("/boards/{id}/settings", "reopen", "status-save", "status-remove", "save", "archive-yes"),
            onBoard("/boards/{id}/import", BRING, "apply-now"),
            everywhere("/tokens", Permission.MEMBER_MANAGE, "row-revokeAny", "row-leaveOut", "make-token", "another"),
            everywhere("/members/{id}/sessions", Permission.MEMBER_MANAGE, "row-end", "end-all-yes"),
            everywhere("/members/invite", Permission.MEMBER_MANAGE, "send-all", "send"),
            everywhere(
                    "/members/{id}",
                    Permission.MEMBER_MANAGE,
                    "row-withdraw",
                    "add",
                    "forget",
                    "correct",
                    "save",
                    "suspend-yes",
                    "reactivate-yes",
                    "reset-factor-yes",
                    "withdraw-invitation-yes",
                    "invite-again-yes"),
            everywhere("/teams/new", Permission.TEAM_MANAGE, "form"),
            everywhere(
                    "/teams/{id}",
                    Permission.TEAM_MANAGE,
                    "row-withdraw",
                    "row-take",
                    "row-put",
                    "add",
                    "describe",
                    "remove-yes"),
            everywhere("/roles/new", Permission.ROLE_MANAGE, "save", "remove-yes"),
            everywhere("/roles/{id}", Permission.ROLE_MANAGE, "save", "remove-yes"),
            new FormRow(
                    "/reviews/new",
                    Set.of("open"),
                    Set.of(Permission.MEMBER_MANAGE, Permission.ACCESS_READ),
                    Reach.EVERYWHERE),
            new FormRow(
                    "/reviews/{id}",
                    Set.of("row-withdraw", "confirm"),
                    Set.of(Permission.MEMBER_MANAGE),
                    Reach.OR_NAMED),
            everywhere("/reviews/{id}", Permission.MEMBER_MANAGE, "close-yes"),
            everywhere(
                    "/organisation", Permission.ORGANISATION_CONFIGURE, "save", "leave-factor", "require-factor-yes"),
            everywhere(
                    "/single-sign-on",
                    Permission.SIGN_IN_CONFIGURE,
                    "row-enforce",
                    "row-release",
                    "save",
                    "give-up",
                    "keep",
                    "end-yes"),
            everywhere("/directory", Permission.SIGN_IN_CONFIGURE, "again"),
            everywhere("/sites/new", Permission.SITE_WRITE, "register", "save"),
            atSite("/sites/{id}", Permission.SITE_WRITE, "deactivate-yes", "reactivate-yes"),
            atSite("/sites/{id}/edit", Permission.SITE_WRITE, "register", "save"),
            atSite("/sites/{id}/move", Permission.SITE_WRITE, "do-move"),
            everywhere("/site-groups/new", Permission.GROUP_MANAGE, "make"),
            everywhere("/site-groups/{id}", Permission.GROUP_MANAGE, "row-take", "add", "describe", "remove-yes"),
            atSite("/import/sites", Permission.SITE_IMPORT, "start"),
            new FormRow(
                    "/import/sites/{id}",
                    Set.of("preview", "apply-yes"),
                    Set.of(Permission.SITE_IMPORT),
                    Reach.OR_OWN));

    FormRow {
        buttons = Set.copyOf(buttons);
        needs = Set.copyOf(needs);
    }

    /** The buttons that have a row, by page. */
    static Map<String, Set<String>> known() {
        return ALL.stream()
                .collect(Collectors.groupingBy(
                        FormRow::page,
                        Collectors.flatMapping(row -> row.buttons().stream(), Collectors.toCollection(TreeSet::new))));
    }

    /** The row of a button of a page. */
    static FormRow of(String page, String button) {
        return ALL.stream()
                .filter(row -> row.page().equals(page) || row.page().equals(FRAME))
                .filter(row -> row.buttons().contains(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for the button " + button + " of " + page));
    }

    /** Whether a role that is held in the whole organisation allows it. */
    boolean allows(Role role) {
        return role.permissions().containsAll(needs);
    }

    /** What is needed, for people. */
    String words() {
        return needs.isEmpty()
                ? reach.words
                : needs.stream()
                        .sorted()
                        .map(permission -> "`" + permission.label() + "`")
                        .collect(Collectors.joining(" and ", "", " " + reach.words));
    }

    /** The buttons, for people. */
    String named() {
        return buttons.stream().sorted().map(button -> "`" + button + "`").collect(Collectors.joining(", "));
    }

    private static FormRow wayIn(String page, String... buttons) {
        return new FormRow(page, set(buttons), Set.of(), Reach.WAY_IN);
    }

    private static FormRow own(String page, String... buttons) {
        return new FormRow(page, set(buttons), Set.of(), Reach.OWN);
    }

    private static FormRow everywhere(String page, Permission needs, String... buttons) {
        return new FormRow(page, set(buttons), Set.of(needs), Reach.EVERYWHERE);
    }

    private static FormRow atSite(String page, Permission needs, String... buttons) {
        return new FormRow(page, set(buttons), Set.of(needs), Reach.AT_SITE);
    }

    private static FormRow onBoard(String page, String... buttons) {
        return new FormRow(page, set(buttons), Set.of(Permission.BOARD_CONFIGURE), Reach.ON_BOARD);
    }

    private static FormRow sample(String page) {
        return new FormRow(
                page,
                Set.of("try-sample"),
                Set.of(Permission.SITE_WRITE, Permission.BOARD_CONFIGURE, Permission.ANSWER_WRITE),
                Reach.EVERYWHERE);
    }

    private static Set<String> set(String... buttons) {
        return Arrays.stream(buttons).collect(Collectors.toUnmodifiableSet());
    }

    /** All rows as lines of cells: page, buttons, what they need. */
    static Stream<List<String>> lines() {
        return ALL.stream().map(row -> List.of(shown(row.page()), row.named(), row.words()));
    }

    private static String shown(String page) {
        return page.equals(FRAME) ? page : "`" + page + "`";
    }
}
