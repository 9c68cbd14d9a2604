package org.holdfast.web.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ReachOfGrants;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.team.TeamKernel;
import org.junit.jupiter.api.Test;

class AccessLinksTest {

    private final TeamKernel world = new TeamKernel();
    private final Site north = SiteFixture.site("N1", "North");
    private final Site south = SiteFixture.site("S1", "South");
    private final Board board = BoardFixture.board("B1", "Fire");
    private final SiteGroup group = SiteGroupFixture.group("G1", "Bakeries", north.id());
    private final String ofNorth = "/access/sites/" + north.id();
    private final String ofBoard = "/access/boards/" + board.id();
    private final String ofGroup = "/access/site-groups/" + group.id();

    @Test
    void leadWhoReadsEverythingEverywhere() {
        AccessLinks links = linksOf(ActorFixture.as("A9", new Grant(Role.AUDITOR, ActorFixture.ORGANISATION.value())));
        assertThat(List.of(
                        links.ofSite(north), links.ofBoard(board), links.ofGroup(group), links.ofSheet(board, north)))
                .containsExactly(ofNorth, ofBoard, ofGroup, ofNorth);
    }

    @Test
    void leadTheAuditorOfASiteToThatSiteAlone() {
        AccessLinks links =
                linksOf(ActorFixture.as("A9", new Grant(Role.AUDITOR, north.id().value())));
        assertThat(List.of(
                        links.ofSite(north),
                        links.ofSheet(board, north),
                        links.ofSite(south),
                        links.ofBoard(board),
                        links.ofGroup(group)))
                .containsExactly(ofNorth, ofNorth, "", "", "");
    }

    @Test
    void leadTheAuditorOfABoardFromItsSheetsToTheBoard() {
        AccessLinks links = linksOf(ActorFixture.as(
                "A9", Grant.of(Role.AUDITOR.id(), Scope.board(board.id().value()))));
        assertThat(List.of(links.ofBoard(board), links.ofSheet(board, north), links.ofSite(north)))
                .containsExactly(ofBoard, ofBoard, "");
    }

    @Test
    void leadNobodyElse() {
        AccessLinks links = linksOf(ActorFixture.viewer());
        assertThat(List.of(
                        links.ofSite(north), links.ofBoard(board), links.ofGroup(group), links.ofSheet(board, north)))
                .containsOnly("");
    }

    private AccessLinks linksOf(Actor viewer) {
        BoardReaches reaches = new BoardReaches(world.boards, world.sites, PlacesFixture.of(world.sites));
        return new AccessLinks(
                () -> Optional.of(viewer),
                world.kernel.access,
                new ExplainAccess(
                        world.kernel.access,
                        world.members,
                        world.teams,
                        new ReachOfGrants(world.sites, world.groups, world.boards, reaches),
                        world.readRoles,
                        world.kernel.clock));
    }
}
