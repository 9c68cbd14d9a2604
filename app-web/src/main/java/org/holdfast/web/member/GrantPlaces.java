package org.holdfast.web.member;

import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupName;

/**
 * What the scopes of some grants are called and where they are shown.
 *
 * @param organisation of the viewer
 * @param sites those that the viewer may see
 * @param boards those that the viewer may see
 * @param groups what the site groups are called that the viewer may see
 */
public record GrantPlaces(
        OrganisationId organisation,
        Map<SiteId, Site> sites,
        Map<BoardId, Board> boards,
        Map<SiteGroupId, SiteGroupName> groups) {

    /** In words. */
    public String word(Grant grant) {
        return switch (grant.scope().kind()) {
            case BOARD ->
                board(grant)
                        .map(board -> called(Scope.Kind.BOARD, board.name().value()))
                        .orElse("A board that you may not see");
            case GROUP ->
                group(grant)
                        .map(name -> called(Scope.Kind.GROUP, name.value()))
                        .orElse("A site group that is gone, or that you may not see");
            case TREE ->
                grant.scope().whole(organisation)
                        ? "The whole organisation"
                        : site(grant)
                                .map(site -> called(Scope.Kind.TREE, site.name().value()))
                                .orElse("A site that you may not see");
        };
    }

    /** A board, a site group or a site with all below it, in words. */
    public static String called(Scope.Kind kind, String name) {
        return switch (kind) {
            case BOARD -> "The board " + name;
            case GROUP -> "The site group " + name;
            case TREE -> name + " and all below it";
        };
    }

    /** The address within the application; empty where there is none for the viewer. */
    public String address(Grant grant) {
        return switch (grant.scope().kind()) {
            case BOARD -> board(grant).map(board -> "/boards/" + board.id()).orElse("");
            case GROUP ->
                group(grant).map(name -> "/site-groups/" + grant.key()).orElse("");
            case TREE ->
                grant.scope().whole(organisation)
                        ? ""
                        : site(grant).map(site -> "/sites/" + site.id()).orElse("");
        };
    }

    private Optional<Site> site(Grant grant) {
        return Optional.ofNullable(sites.get(new SiteId(grant.key())));
    }

    private Optional<Board> board(Grant grant) {
        return Optional.ofNullable(boards.get(new BoardId(grant.key())));
    }

    private Optional<SiteGroupName> group(Grant grant) {
        return Optional.ofNullable(groups.get(new SiteGroupId(grant.key())));
    }
}
