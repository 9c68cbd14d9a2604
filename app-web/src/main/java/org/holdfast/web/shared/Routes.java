package org.holdfast.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page of the product by its address. Of two that match, the one named first is taken. */
final class Routes {

    /** Below this, pages for those who develop Holdfast; there is nothing in production. */
    static final String DEVELOPMENT = "/dev/";

    static final List<Route> ALL = List.of(
            Route.of("/sign-in", "/signin/sign-in.xhtml"),
            Route.of("/sign-in/sent", "/signin/sent.xhtml"),
            Route.of("/sign-in/link/{token}", "/signin/link.xhtml"),
            Route.of("/sign-in/onward", "/signin/onward.xhtml"),
            Route.of("/sign-in/code", "/factor/code.xhtml"),
            Route.of("/sign-in/factor", "/factor/enrol.xhtml"),
            Route.of("/sign-in/callback", "/signin/callback.xhtml"),
            Route.of("/sign-in/signed-out", "/signin/signed-out.xhtml"),
            Route.of("/welcome", "/signin/welcome.xhtml"),
            Route.of("/choose-organisation", "/signin/choose-organisation.xhtml"),
            Route.of("/", "/home.xhtml"),
            Route.of("/boards", "/board/list.xhtml"),
            Route.of("/boards/new", "/board/create.xhtml"),
            Route.of("/boards/{id}/edit", "/board/edit.xhtml"),
            Route.of("/boards/{id}/settings", "/board/settings.xhtml"),
            Route.of("/boards/{id}/import", "/board/import.xhtml"),
            Route.of("/boards/{id}/history", "/board/history.xhtml"),
            Route.of("/boards/{id}", "/progress/overview.xhtml"),
            Route.of("/boards/{id}/sites/{site}", "/answer/sheet.xhtml"),
            Route.of("/me", "/member/me.xhtml"),
            Route.of("/me/factor", "/factor/own.xhtml"),
            Route.of("/me/factor/device", "/factor/device.xhtml"),
            Route.of("/me/tokens", "/token/own.xhtml"),
            Route.of("/tokens", "/token/all.xhtml"),
            Route.of("/me/sessions", "/session/list.xhtml"),
            Route.of("/members/{id}/sessions", "/session/list.xhtml"),
            Route.of("/members", "/member/members.xhtml"),
            Route.of("/members/invite", "/member/invite.xhtml"),
            Route.of("/members/{id}", "/member/member.xhtml"),
            Route.of("/teams", "/team/teams.xhtml"),
            Route.of("/teams/new", "/team/new.xhtml"),
            Route.of("/teams/{id}", "/team/team.xhtml"),
            Route.of("/roles", "/role/roles.xhtml"),
            Route.of("/roles/new", "/role/role.xhtml"),
            Route.of("/roles/{id}", "/role/role.xhtml"),
            Route.of("/access", "/explain/access.xhtml"),
            Route.of("/access/members/{id}", "/explain/member.xhtml"),
            Route.of("/access/sites/{site}", "/explain/thing.xhtml"),
            Route.of("/access/boards/{board}", "/explain/thing.xhtml"),
            Route.of("/access/site-groups/{group}", "/explain/thing.xhtml"),
            Route.of("/reviews", "/review/reviews.xhtml"),
            Route.of("/reviews/new", "/review/new.xhtml"),
            Route.of("/reviews/{id}", "/review/review.xhtml"),
            Route.of("/organisation", "/organisation.xhtml"),
            Route.of("/single-sign-on", "/signon/single-sign-on.xhtml"),
            Route.of("/directory", "/signon/directory.xhtml"),
            Route.of("/outbox", "/mail/outbox.xhtml"),
            Route.of("/sites", "/site/list.xhtml"),
            Route.of("/sites/new", "/site/edit.xhtml"),
            Route.of("/sites/{id}", "/site/view.xhtml"),
            Route.of("/sites/{id}/edit", "/site/edit.xhtml"),
            Route.of("/sites/{id}/move", "/site/move.xhtml"),
            Route.of("/site-groups", "/sitegroup/groups.xhtml"),
            Route.of("/site-groups/new", "/sitegroup/new.xhtml"),
            Route.of("/site-groups/{id}", "/sitegroup/group.xhtml"),
            Route.of("/import/sites", "/importing/sites.xhtml"),
            Route.of("/import/sites/{id}", "/importing/site-import.xhtml"),
            Route.of("/activity", "/journal/activity.xhtml"),
            Route.of("/dev/components", "/dev/components.xhtml"));

    /** A page with the parameters of its address. */
    record Match(String view, Map<String, String> parameters) {}

    private Routes() {}

    /** The page of a path that begins with a slash. */
    static Optional<Match> find(String path) {
        List<String> segments = Route.segments(path);
        return ALL.stream()
                .flatMap(route -> route.match(segments).stream().map(found -> new Match(route.view(), found)))
                .findFirst();
    }
}
