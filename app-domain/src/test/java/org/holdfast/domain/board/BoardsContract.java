package org.holdfast.domain.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;
import static org.holdfast.domain.access.ActorFixture.OTHER_ORGANISATION;
import static org.holdfast.domain.board.BoardFixture.board;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.SiteFixture;
import org.junit.jupiter.api.Test;

/** What every store of boards does. */
public interface BoardsContract {

    BoardReach NORTH =
            new BoardReach(List.of(ORGANISATION.value(), SiteFixture.id("N1").value()));
    BoardReach SOUTH =
            new BoardReach(List.of(ORGANISATION.value(), SiteFixture.id("S1").value()));
    List<String> EVERYTHING = List.of(ORGANISATION.value());
    List<String> IN_THE_NORTH = List.of(SiteFixture.id("N1").value());

    Boards boards();

    @Test
    default void findsWhatWasSaved() {
        boards().save(BoardFixture.full(), NORTH);
        assertThat(boards().find(ORGANISATION, BoardFixture.id("B9"))).contains(BoardFixture.full());
    }

    @Test
    default void findsThoseOfSeveralThatShareAKey() {
        boards().save(board("B1", "Alpha"), NORTH);
        boards().save(board("B2", "Beta"), SOUTH);
        List<BoardId> ids = List.of(BoardFixture.id("B1"), BoardFixture.id("B2"), BoardFixture.id("B3"));
        assertThat(boards().findAllInSight(ORGANISATION, EVERYTHING, ids))
                .containsOnlyKeys(BoardFixture.id("B1"), BoardFixture.id("B2"));
        assertThat(boards().findAllInSight(ORGANISATION, IN_THE_NORTH, ids)).containsOnlyKeys(BoardFixture.id("B1"));
        assertThat(boards().findAllInSight(OTHER_ORGANISATION, EVERYTHING, ids)).isEmpty();
        assertThat(boards().findAllInSight(ORGANISATION, EVERYTHING, List.of())).isEmpty();
    }

    @Test
    default void findsNothingForAnUnknownIdOrAnotherOrganisation() {
        boards().save(board("B1", "Alpha"), NORTH);
        assertThat(boards().find(ORGANISATION, BoardFixture.id("B2"))).isEmpty();
        assertThat(boards().find(OTHER_ORGANISATION, BoardFixture.id("B1"))).isEmpty();
        assertThat(boards().findInSight(OTHER_ORGANISATION, EVERYTHING, BoardFixture.id("B1")))
                .isEmpty();
        assertThat(boards().findAll(OTHER_ORGANISATION, List.of(BoardFixture.id("B1"))))
                .isEmpty();
        assertThat(boards().page(OTHER_ORGANISATION, EVERYTHING, BoardFilter.none(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void findsInSightOnlyWhatSharesAKey() {
        boards().save(board("B1", "Alpha"), NORTH);
        boards().save(board("B2", "Beta"), SOUTH);
        assertThat(boards().findInSight(ORGANISATION, IN_THE_NORTH, BoardFixture.id("B1")))
                .isPresent();
        assertThat(boards().findInSight(ORGANISATION, IN_THE_NORTH, BoardFixture.id("B2")))
                .isEmpty();
        assertThat(names(IN_THE_NORTH, BoardFilter.none())).containsExactly("Alpha");
        assertThat(boards().count(ORGANISATION, IN_THE_NORTH, BoardFilter.none())
                        .value())
                .isEqualTo(1);
    }

    @Test
    default void findsThoseOfSeveralIds() {
        boards().save(board("B1", "Alpha"), NORTH);
        boards().save(board("B2", "Beta"), SOUTH);
        assertThat(boards().findAll(
                                ORGANISATION,
                                List.of(BoardFixture.id("B1"), BoardFixture.id("B2"), BoardFixture.id("B3"))))
                .containsOnlyKeys(BoardFixture.id("B1"), BoardFixture.id("B2"));
        assertThat(boards().findAll(ORGANISATION, List.of())).isEmpty();
    }

    @Test
    default void pagesByNameInBothDirectionsAndOnceThoughTwoKeysMatch() {
        Iterator<String> ends = List.of("B1", "B2", "B3", "B4").iterator();
        List.of("Delta", "alpha", "Élan", "Beta").forEach(name -> boards().save(board(ends.next(), name), NORTH));
        boards().save(board("BQ", "Ypsilon"), SOUTH);
        List<String> keys = List.of(ORGANISATION.value(), SiteFixture.id("N1").value());
        Page<Board> first = boards().page(ORGANISATION, keys, BoardFilter.none(), PageRequest.first(2));
        assertThat(first.items()).extracting(board -> board.name().value()).containsExactly("alpha", "Beta");
        assertThat(first.hasNext()).isTrue();
        String last = boards().keyOf(first.items().get(1));
        Page<Board> second = boards().page(ORGANISATION, keys, BoardFilter.none(), PageRequest.after(last, 3));
        assertThat(second.items())
                .extracting(board -> board.name().value())
                .containsExactly("Delta", "Élan", "Ypsilon");
        assertThat(second.hasNext()).isFalse();
        String from = boards().keyOf(second.items().get(0));
        assertThat(boards().page(ORGANISATION, keys, BoardFilter.none(), PageRequest.before(from, 2))
                        .items())
                .isEqualTo(first.items());
    }

    @Test
    default void narrowsByTextAndState() {
        boards().save(board("B1", "Fire (indoor)"), NORTH);
        boards().save(board("B2", "Fire outdoor").archive(), NORTH);
        boards().save(board("B3", "Water"), NORTH);
        assertThat(names(EVERYTHING, new BoardFilter(Optional.of("FIRE"), Optional.empty())))
                .containsExactly("Fire (indoor)", "Fire outdoor");
        assertThat(names(EVERYTHING, new BoardFilter(Optional.of("(in"), Optional.of(false))))
                .containsExactly("Fire (indoor)");
        assertThat(names(EVERYTHING, new BoardFilter(Optional.empty(), Optional.of(true))))
                .containsExactly("Fire outdoor");
        assertThat(names(EVERYTHING, BoardFilter.open())).containsExactly("Fire (indoor)", "Water");
    }

    @Test
    default void keepsTheNewestVersion() {
        Board first = board("B1", "Alpha");
        boards().save(first.described(named("Beta")), NORTH);
        boards().save(first, SOUTH);
        assertThat(boards().find(ORGANISATION, first.id()).orElseThrow().name().value())
                .isEqualTo("Beta");
        assertThat(boards().through(ORGANISATION, SiteFixture.id("S1"))).isEmpty();
    }

    @Test
    default void givesABoardAnotherReachOnlyInTheVersionKnown() {
        Board first = board("B1", "Alpha");
        boards().save(first, NORTH);
        boards().reach(first, SOUTH);
        assertThat(boards().through(ORGANISATION, SiteFixture.id("S1"))).containsExactly(first);
        assertThat(boards().through(ORGANISATION, SiteFixture.id("N1"))).isEmpty();
        boards().reach(first.archive(), NORTH);
        assertThat(boards().through(ORGANISATION, SiteFixture.id("N1"))).isEmpty();
    }

    private static BoardDetails named(String name) {
        return BoardDetails.named(new BoardName(name));
    }

    private List<String> names(List<String> keys, BoardFilter filter) {
        return boards().page(ORGANISATION, keys, filter, PageRequest.first(10)).items().stream()
                .map(board -> board.name().value())
                .toList();
    }
}
