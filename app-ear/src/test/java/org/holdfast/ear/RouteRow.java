package org.holdfast.ear;

import java.util.List;

/**
 * What a page answers to whom, as HTTP status: 200, 303 to the sign-in page, 403 where somebody may see the thing but
 * not do this, 404 where there is nothing that they may see.
 *
 * @param pattern the route
 * @param owner who may do everything
 * @param editor who changes sites, boards and answers everywhere
 * @param viewer who reads everywhere
 * @param elsewhere who reads at another site than the one that the board is for
 * @param nobody who is not signed in
 * @param unknown what the owner gets with ids that nothing has here, as those of another organisation
 */
record RouteRow(String pattern, int owner, int editor, int viewer, int elsewhere, int nobody, int unknown) {

    private static final int OK = 200;
    private static final int SIGN_IN = 303;

    /** The first owner has been welcomed; whoever comes now is led to where they can go on. */
    private static final int ELSEWHERE = 302;

    private static final int REFUSED = 403;
    private static final int NOTHING = 404;

    static final List<RouteRow> ALL = List.of(
            open("/sign-in"),
            open("/sign-in/sent"),
            open("/sign-in/link/{token}"),
            open("/sign-in/onward"),
            open("/sign-in/code"),
            open("/sign-in/factor"),
            open("/sign-in/callback"),
            open("/sign-in/signed-out"),
            same("/welcome", ELSEWHERE, ELSEWHERE),
            same("/choose-organisation", OK, SIGN_IN),
            everybody("/"),
            everybody("/boards"),
            writers("/boards/new", OK),
            ofBoard("/boards/{id}/edit"),
            ofBoard("/boards/{id}/settings"),
            new RouteRow("/boards/{id}/import", OK, OK, REFUSED, NOTHING, SIGN_IN, NOTHING),
            ofBoard("/boards/{id}/history"),
            ofBoard("/boards/{id}"),
            ofBoard("/boards/{id}/sites/{site}"),
            everybody("/me"),
            everybody("/me/sessions"),
            everybody("/me/factor"),
            everybody("/me/factor/device"),
            everybody("/me/tokens"),
            owners("/tokens", OK),
            ofMember("/members/{id}/sessions"),
            owners("/members", OK),
            owners("/members/invite", OK),
            ofMember("/members/{id}"),
            owners("/teams", OK),
            owners("/teams/new", OK),
            ofMember("/teams/{id}"),
            owners("/roles", OK),
            owners("/roles/new", OK),
            ofMember("/roles/{id}"),
            owners("/access", OK),
            new RouteRow("/access/members/{id}", OK, REFUSED, REFUSED, REFUSED, SIGN_IN, NOTHING),
            new RouteRow("/access/sites/{site}", OK, REFUSED, REFUSED, NOTHING, SIGN_IN, NOTHING),
            new RouteRow("/access/boards/{board}", OK, REFUSED, REFUSED, NOTHING, SIGN_IN, NOTHING),
            new RouteRow("/access/site-groups/{group}", OK, REFUSED, REFUSED, NOTHING, SIGN_IN, NOTHING),
            owners("/reviews", OK),
            owners("/reviews/new", OK),
            ofMember("/reviews/{id}"),
            everybody("/organisation"),
            owners("/single-sign-on", OK),
            owners("/directory", OK),
            owners("/outbox", OK),
            everybody("/sites"),
            writers("/sites/new", OK),
            new RouteRow("/sites/{id}", OK, OK, OK, NOTHING, SIGN_IN, NOTHING),
            new RouteRow("/sites/{id}/edit", OK, OK, REFUSED, NOTHING, SIGN_IN, NOTHING),
            new RouteRow("/sites/{id}/move", OK, OK, REFUSED, NOTHING, SIGN_IN, NOTHING),
            everybody("/site-groups"),
            owners("/site-groups/new", OK),
            new RouteRow("/site-groups/{id}", OK, OK, OK, NOTHING, SIGN_IN, NOTHING),
            writers("/import/sites", OK),
            writers("/import/sites/{id}", NOTHING),
            everybody("/activity"),
            same("/dev/components", NOTHING, NOTHING));

    /** A page behind no door. */
    private static RouteRow open(String pattern) {
        return same(pattern, OK, OK);
    }

    private static RouteRow everybody(String pattern) {
        return same(pattern, OK, SIGN_IN);
    }

    private static RouteRow same(String pattern, int members, int nobody) {
        return new RouteRow(pattern, members, members, members, members, nobody, members);
    }

    private static RouteRow owners(String pattern, int unknown) {
        return new RouteRow(pattern, OK, REFUSED, REFUSED, REFUSED, SIGN_IN, unknown);
    }

    /** Of another member: for the rest there is nobody. */
    private static RouteRow ofMember(String pattern) {
        return new RouteRow(pattern, OK, NOTHING, NOTHING, NOTHING, SIGN_IN, NOTHING);
    }

    private static RouteRow writers(String pattern, int unknown) {
        return new RouteRow(pattern, OK, OK, REFUSED, REFUSED, SIGN_IN, unknown);
    }

    private static RouteRow ofBoard(String pattern) {
        return new RouteRow(pattern, OK, OK, OK, NOTHING, SIGN_IN, NOTHING);
    }
}
