package org.holdfast.ear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a page or another door answers to whom, as HTTP status of {@code GET}: 200, 303 to the sign-in page, 403 where
 * somebody may see the thing but not do this, 404 where there is nothing that they may see. This is the one expectation:
 * {@code RoutesIT} compares it with what a running server answers, and {@code docs/ACCESS.md} is written from it. Whoever
 * adds a route or a servlet adds its row here.
 *
 * @param pattern the route, or an address of the door
 * @param servlet the name of the servlet behind a door; empty for a page and for a door of the server itself
 * @param expected the status for each caller
 */
record RouteRow(String pattern, String servlet, Map<String, Integer> expected) {

    static final String OWNER = "owner";
    static final String EDITOR = "editor";
    static final String AUDITOR = "auditor";
    static final String VIEWER = "viewer";

    /** A viewer of another site than the one that the things lie on. */
    static final String ELSEWHERE = "elsewhere";

    /** Suspended while signed in. */
    static final String SHUT_OUT = "shut out";

    /** A token, brought as a program brings it. */
    static final String TOKEN = "token";

    static final String NOBODY = "nobody";

    /** The owner, with ids of nothing. */
    static final String UNKNOWN = "unknown";

    static final String OTHER_OWNER = "owner abroad";
    static final String OTHER_VIEWER = "viewer abroad";

    /** The roles in the whole organisation. */
    static final List<String> ROLES =
            List.of(OWNER, "administrator", "programme owner", EDITOR, "contributor", "approver", AUDITOR, VIEWER);

    /** Everybody, as the columns of the page for people. */
    static final List<String> CALLERS = Stream.concat(
                    ROLES.stream(), Stream.of(ELSEWHERE, OTHER_OWNER, OTHER_VIEWER, UNKNOWN, SHUT_OUT, TOKEN, NOBODY))
            .toList();

    private static final int OK = 200;
    private static final int SIGN_IN = 303;

    /** The first owner has been welcomed; whoever comes now is led to where they can go on. */
    private static final int ONWARD = 302;

    private static final int WHO_IS_IT = 401;
    private static final int REFUSED = 403;
    private static final int NOTHING = 404;
    private static final int NO_GET = 405;

    static final List<RouteRow> PAGES = List.of(
            same("/sign-in", OK, OK),
            same("/sign-in/sent", OK, OK),
            same("/sign-in/link/{token}", OK, OK),
            same("/sign-in/onward", OK, OK),
            same("/sign-in/code", OK, OK),
            same("/sign-in/factor", OK, OK),
            same("/sign-in/callback", OK, OK),
            same("/sign-in/signed-out", OK, OK),
            same("/welcome", ONWARD, ONWARD),
            same("/choose-organisation", OK, SIGN_IN),
            everybody("/"),
            everybody("/boards"),
            authors("/boards/new"),
            ofBoard("/boards/{id}/edit"),
            ofBoard("/boards/{id}/settings"),
            authors("/boards/{id}/import").hidden(),
            ofBoard("/boards/{id}/history"),
            ofBoard("/boards/{id}"),
            ofBoard("/boards/{id}/sites/{site}"),
            everybody("/me"),
            everybody("/me/sessions"),
            everybody("/me/factor"),
            everybody("/me/factor/device"),
            everybody("/me/tokens"),
            auditors("/tokens"),
            ofMember("/members/{id}/sessions"),
            auditors("/members"),
            administrators("/members/invite"),
            ofMember("/members/{id}"),
            auditors("/teams"),
            administrators("/teams/new"),
            ofMember("/teams/{id}"),
            auditors("/roles"),
            administrators("/roles/new"),
            ofMember("/roles/{id}"),
            auditors("/access"),
            auditors("/access/members/{id}").but(NOTHING, UNKNOWN, OTHER_OWNER),
            auditors("/access/sites/{site}").hidden(),
            auditors("/access/boards/{board}").hidden(),
            auditors("/access/site-groups/{group}").hidden(),
            auditors("/reviews"),
            administrators("/reviews/new"),
            ofMember("/reviews/{id}"),
            everybody("/organisation"),
            auditors("/single-sign-on"),
            auditors("/directory"),
            administrators("/outbox").but(REFUSED, "administrator"),
            everybody("/sites"),
            editors("/sites/new"),
            everybody("/sites/{id}").hidden(),
            editors("/sites/{id}/edit").hidden(),
            editors("/sites/{id}/move").hidden(),
            everybody("/site-groups"),
            administrators("/site-groups/new"),
            everybody("/site-groups/{id}").hidden(),
            editors("/import/sites").but(OK, AUDITOR),
            editors("/import/sites/{id}").but(OK, AUDITOR).but(NOTHING, UNKNOWN, OTHER_OWNER),
            everybody("/activity"),
            same("/dev/components", NOTHING, NOTHING));

    static final List<RouteRow> DOORS = List.of(
            same("/site/list.xhtml", NOTHING, SIGN_IN).at("faces"),
            same("/assets/nothing.css", NOTHING, NOTHING).at("assets"),
            same("/error", NOTHING, NOTHING).at("error"),
            same("/sign-out", NO_GET, SIGN_IN).at("sign-out"),
            same("/webhooks/workos", NOTHING, NOTHING).at("workos-webhooks"),
            same("/graphql", NO_GET, WHO_IS_IT).but(NO_GET, TOKEN).at("graphql"),
            same("/import-files", NO_GET, WHO_IS_IT).but(NO_GET, TOKEN).at("import-files"),
            everybody("/sites.csv").at("sites-csv"),
            auditors("/access.csv").at("access-csv"),
            ofMember("/reviews.csv?id={review}").at("reviews-csv"),
            same("/health/live", OK, OK),
            same("/health/ready", OK, OK),
            same("/metrics", REFUSED, SIGN_IN),
            same("/openapi", NOTHING, SIGN_IN));

    RouteRow {
        expected = Map.copyOf(expected);
    }

    static List<RouteRow> all() {
        return Stream.concat(PAGES.stream(), DOORS.stream()).toList();
    }

    int status(String caller) {
        return expected.getOrDefault(caller, 0);
    }

    /** For everybody who is in the same way. */
    private static RouteRow everybody(String pattern) {
        return same(pattern, OK, SIGN_IN);
    }

    private static RouteRow same(String pattern, int members, int nobody) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        CALLERS.forEach(caller -> expected.put(caller, members));
        return new RouteRow(pattern, "", expected).but(nobody, SHUT_OUT, TOKEN, NOBODY);
    }

    /** For owners and administrators; another owner is one in another organisation. */
    private static RouteRow administrators(String pattern) {
        return everybody(pattern)
                .but(REFUSED, ROLES.subList(2, ROLES.size()).toArray(String[]::new))
                .but(REFUSED, ELSEWHERE, OTHER_VIEWER);
    }

    /** The same, and for those who read everything. */
    private static RouteRow auditors(String pattern) {
        return administrators(pattern).but(OK, AUDITOR);
    }

    private static RouteRow editors(String pattern) {
        return administrators(pattern).but(OK, EDITOR);
    }

    /** For those who define what is asked. */
    private static RouteRow authors(String pattern) {
        return editors(pattern).but(OK, "programme owner");
    }

    private static RouteRow ofBoard(String pattern) {
        return everybody(pattern).hidden();
    }

    /** What lies out of the sight of those elsewhere: for them it is not there. */
    private RouteRow hidden() {
        return but(NOTHING, ELSEWHERE, OTHER_OWNER, OTHER_VIEWER, UNKNOWN);
    }

    /** Of another member, or of what members have: for the rest there is nobody. */
    private static RouteRow ofMember(String pattern) {
        return everybody(pattern)
                .but(NOTHING, ROLES.subList(2, ROLES.size()).toArray(String[]::new))
                .but(OK, AUDITOR)
                .hidden();
    }

    private RouteRow but(int status, String... callers) {
        Map<String, Integer> other = new LinkedHashMap<>(expected);
        for (String caller : callers) {
            other.put(caller, status);
        }
        return new RouteRow(pattern, servlet, other);
    }

    private RouteRow at(String name) {
        return new RouteRow(pattern, name, expected);
    }
}
