package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdfast.domain.site.SiteFixture.TOP;
import static org.holdfast.domain.site.SiteFixture.id;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.ScopeEntry.SiteOnly;
import org.holdfast.domain.board.ScopeEntry.SiteWithBelow;
import org.holdfast.domain.board.ScopeEntry.WholeOrganisation;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.junit.jupiter.api.Test;

class BoardScopeTest {

    private static final ScopePath NORTH = TOP.below(id("N1").value());
    private static final ScopePath PLANT = NORTH.below(id("P1").value());
    private static final ScopePath SOUTH = TOP.below(id("S1").value());

    @Test
    void includesBySiteAndBySubtree() {
        BoardScope scope = new BoardScope(List.of(new SiteOnly(id("N1"))));
        assertThat(scope.includes(NORTH)).isTrue();
        assertThat(scope.includes(PLANT)).isFalse();
        BoardScope below = BoardScope.below(id("N1"));
        assertThat(below.includes(NORTH)).isTrue();
        assertThat(below.includes(PLANT)).isTrue();
        assertThat(below.includes(SOUTH)).isFalse();
        assertThat(BoardScope.everything().includes(SOUTH)).isTrue();
        assertThat(BoardScope.nothing().includes(SOUTH)).isFalse();
    }

    @Test
    void dropsEntriesThatAnotherOneCovers() {
        assertThat(new BoardScope(List.of(new SiteOnly(id("N1")), new WholeOrganisation())).entries())
                .containsExactly(new WholeOrganisation());
        assertThat(new BoardScope(List.of(new SiteOnly(id("N1")), new SiteWithBelow(id("N1")))).entries())
                .containsExactly(new SiteWithBelow(id("N1")));
    }

    @Test
    void refusesMoreEntriesThanTheLimit() {
        List<ScopeEntry> entries = IntStream.range(0, BoardScope.MAXIMUM + 1)
                .mapToObj(number -> (ScopeEntry) new SiteOnly(id("%04d".formatted(number))))
                .toList();
        assertThatThrownBy(() -> new BoardScope(entries)).hasMessageContaining("value-too-many");
        assertThat(new BoardScope(entries.subList(0, BoardScope.MAXIMUM)).sites())
                .hasSize(BoardScope.MAXIMUM);
    }

    @Test
    void coversOnlyActiveSitesOfItsOrganisation() {
        Board board = BoardFixture.board("B1", "Alpha");
        Site site = SiteFixture.site("N1", "North");
        assertThat(board.covers(site)).isTrue();
        assertThat(board.covers(site.deactivated())).isFalse();
        Board foreign = BoardFixture.board(ActorFixture.OTHER_ORGANISATION, "B2", "Beta", BoardScope.everything());
        assertThat(foreign.covers(site)).isFalse();
    }

    @Test
    void reachesWhoeverSharesASite() {
        assertThat(shares(BoardScope.everything(), PLANT)).isTrue();
        assertThat(shares(BoardScope.below(id("N1")), PLANT))
                .as("granted below")
                .isTrue();
        assertThat(shares(BoardScope.below(id("P1")), NORTH))
                .as("granted above")
                .isTrue();
        assertThat(shares(new BoardScope(List.of(new SiteOnly(id("P1")))), NORTH))
                .isTrue();
        assertThat(shares(new BoardScope(List.of(new SiteOnly(id("N1")))), PLANT))
                .as("only the site above is in scope")
                .isFalse();
        assertThat(shares(BoardScope.below(id("N1")), SOUTH)).isFalse();
        assertThat(shares(BoardScope.nothing(), SOUTH)).isFalse();
    }

    @Test
    void reachesWhoeverSeesTheWholeOrganisation() {
        Sight everything = Sight.everything(ActorFixture.ORGANISATION);
        assertThat(reach(BoardScope.nothing()).shares(BoardReach.wanted(everything, List.of(), List.of())))
                .isTrue();
    }

    private static boolean shares(BoardScope scope, ScopePath granted) {
        Sight sight = new Sight(ActorFixture.ORGANISATION, List.of(granted.own()));
        return reach(scope).shares(BoardReach.wanted(sight, granted.keys(), List.of()));
    }

    private static BoardReach reach(BoardScope scope) {
        Map<String, ScopePath> known =
                List.of(NORTH, PLANT, SOUTH).stream().collect(Collectors.toMap(ScopePath::own, path -> path));
        Board board = BoardFixture.board(ActorFixture.ORGANISATION, "B1", "Alpha", scope);
        return BoardReach.of(
                board, scope.sites().stream().collect(Collectors.toMap(site -> site, site -> known.get(site.value()))));
    }
}
