package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.site.SiteFixture.TOP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.AccessRefusedException;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.ScopeEntry.SiteOnly;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.MoveSite;
import org.holdfast.domain.site.RegisterSite;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.junit.jupiter.api.Test;

class BoardUseCasesTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final BoardKernel kernel = new BoardKernel();

    @Test
    void createsABoardOverEverySiteWithOneEntry() {
        Board board = kernel.board(OWNER, "Fire");
        assertThat(kernel.read.get(OWNER, board.id())).isEqualTo(board);
        assertThat(kernel.kernel.recorded.fired()).singleElement().satisfies(recorded -> assertThat(recorded.entries())
                .extracting(Entry::kind)
                .containsExactly("board-created"));
    }

    @Test
    void refusesToChangeWithoutThePermissionOnTheOrganisation() {
        Site north = site("N1", "North");
        assertThatThrownBy(() -> kernel.board(ActorFixture.viewer(), "Fire"))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(() -> kernel.board(ActorFixture.editorOf(north.id().value()), "Fire"))
                .isInstanceOf(AccessRefusedException.class);
        Board board = kernel.board(OWNER, "Fire");
        Actor local = ActorFixture.editorOf(north.id().value());
        assertThatThrownBy(() -> kernel.archive.archive(local, board.id(), 1))
                .isInstanceOf(AccessRefusedException.class);
        assertThatThrownBy(
                        () -> kernel.addSection.add(local, board.id(), Place.last(), BoardKernel.content("1", "Water")))
                .isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void hidesABoardOfAnotherOrganisation() {
        Board board = kernel.board(OWNER, "Fire");
        assertThatThrownBy(() -> kernel.read.get(ActorFixture.stranger(), board.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kernel.archive.archive(ActorFixture.stranger(), board.id(), 1))
                .isInstanceOf(NotFoundException.class);
        assertThat(kernel.read
                        .page(ActorFixture.stranger(), BoardFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void showsAScopedMemberTheBoardsThatShareASite() {
        Site north = site("N1", "North");
        Site south = site("S1", "South");
        Board all = kernel.board(OWNER, "All");
        kernel.board(OWNER, "Only south", new BoardScope(List.of(new SiteOnly(south.id()))));
        Board northern = kernel.board(OWNER, "North", BoardScope.below(north.id()));
        Actor member = ActorFixture.viewerOf(north.id().value());
        assertThat(kernel.read
                        .page(member, BoardFilter.none(), PageRequest.first(10))
                        .items())
                .containsExactly(all, northern);
        assertThat(kernel.read.count(member, BoardFilter.none()).value()).isEqualTo(2);
    }

    @Test
    void followsASiteThatMoves() {
        Site north = site("N1", "North");
        Site south = site("S1", "South");
        Site plant = below(north, "P1", "Plant");
        Board board = kernel.board(OWNER, "Plant only", new BoardScope(List.of(new SiteOnly(plant.id()))));
        Actor southern = ActorFixture.viewerOf(south.id().value());
        assertThat(kernel.read.find(southern, board.id())).isEmpty();
        kernel.kernel.recorder.record(OWNER, Change.changed(MoveSite.MOVED, plant, plant.moved(south.path())));
        assertThat(kernel.read.find(southern, board.id())).contains(board);
        assertThat(kernel.read.find(ActorFixture.viewerOf(north.id().value()), board.id()))
                .isEmpty();
    }

    @Test
    void changesWhatABoardIsCalledAndRecordsNothingTwice() {
        Board board = kernel.board(OWNER, "Fire");
        BoardDetails details = new BoardDetails(new BoardName("Fire and smoke"), Optional.of("Both."));
        Board described = kernel.describe.describe(OWNER, board.id(), 1, details);
        assertThat(described.version()).isEqualTo(2);
        assertThat(kernel.describe.describe(OWNER, board.id(), 2, details)).isEqualTo(described);
        assertThat(kernel.read.get(OWNER, board.id())).isEqualTo(described);
    }

    @Test
    void refusesAStaleVersion() {
        Board board = kernel.board(OWNER, "Fire");
        kernel.scope.scope(OWNER, board.id(), 1, BoardScope.nothing());
        assertThatThrownBy(() -> kernel.archive.archive(OWNER, board.id(), 1))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> kernel.describe.describe(OWNER, board.id(), 1, board.details()))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void refusesASiteThatIsNotThere() {
        Board board = kernel.board(OWNER, "Fire");
        BoardScope unknown = BoardScope.below(SiteFixture.id("X1"));
        assertThatThrownBy(() -> kernel.scope.scope(OWNER, board.id(), 1, unknown))
                .hasMessageContaining("site-not-found");
        assertThatThrownBy(() -> kernel.board(OWNER, "Other", unknown)).hasMessageContaining("site-not-found");
    }

    @Test
    void leavesAnArchivedBoardAlone() {
        Board board = kernel.board(OWNER, "Fire");
        kernel.archive.archive(OWNER, board.id(), 1);
        assertThatThrownBy(() -> kernel.scope.scope(OWNER, board.id(), 2, BoardScope.nothing()))
                .hasMessageContaining("board-archived");
        assertThatThrownBy(
                        () -> kernel.addSection.add(OWNER, board.id(), Place.last(), BoardKernel.content("1", "Water")))
                .hasMessageContaining("board-archived");
        assertThat(kernel.archive.reopen(OWNER, board.id(), 2).archived()).isFalse();
        assertThat(kernel.scope
                        .scope(OWNER, board.id(), 3, BoardScope.nothing())
                        .version())
                .isEqualTo(4);
    }

    @Test
    void mergesAStatus() {
        Board board = kernel.board(OWNER, "Fire");
        List<Status> offered = board.statuses().offered();
        StatusPlan plan = new StatusPlan(
                offered.subList(0, 4).stream().map(StatusDraft::from).toList(),
                Map.of(offered.get(4).id(), offered.get(3).id()));
        Board configured = kernel.configure.configure(OWNER, board.id(), 1, plan);
        assertThat(kernel.read.get(OWNER, board.id()).statuses()).isEqualTo(configured.statuses());
        assertThat(configured.statuses().resolve(offered.get(4).id())).isEqualTo(offered.get(3));
    }

    @Test
    void showsTheHistoryToWhoeverSeesTheBoard() {
        Site north = site("N1", "North");
        Site south = site("S1", "South");
        Board board = kernel.board(OWNER, "North", BoardScope.below(north.id()));
        Item section = kernel.addSection.add(OWNER, board.id(), Place.last(), BoardKernel.content("1", "Water"));
        Actor northern = ActorFixture.viewerOf(north.id().value());
        Actor southern = ActorFixture.viewerOf(south.id().value());
        assertThat(kernel.activity
                        .history(northern, board.ref(), PageRequest.first(5))
                        .items())
                .extracting(Entry::kind)
                .containsExactly("board-created");
        assertThat(kernel.activity
                        .history(northern, section.ref(), PageRequest.first(5))
                        .items())
                .extracting(Entry::kind)
                .containsExactly("section-added");
        assertThatThrownBy(() -> kernel.activity.history(southern, board.ref(), PageRequest.first(5)))
                .hasMessageContaining("board-not-found");
        assertThatThrownBy(() -> kernel.activity.history(southern, section.ref(), PageRequest.first(5)))
                .hasMessageContaining("item-not-found");
    }

    private Site site(String end, String name) {
        return registered(SiteFixture.below(TOP, end, name));
    }

    private Site below(Site above, String end, String name) {
        return registered(SiteFixture.below(above.path(), end, name));
    }

    private Site registered(Site site) {
        return kernel.kernel.recorder.record(OWNER, Change.created(RegisterSite.REGISTERED, site));
    }
}
