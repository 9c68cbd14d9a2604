package org.holdfast.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.answer.SheetFixture.ALARMS;
import static org.holdfast.domain.answer.SheetFixture.BELLS;
import static org.holdfast.domain.answer.SheetFixture.BOARD;
import static org.holdfast.domain.answer.SheetFixture.HALL;
import static org.holdfast.domain.answer.SheetFixture.HYDRANTS;
import static org.holdfast.domain.answer.SheetFixture.IGNORED;
import static org.holdfast.domain.answer.SheetFixture.MET;
import static org.holdfast.domain.answer.SheetFixture.NORTH;
import static org.holdfast.domain.answer.SheetFixture.OPEN;
import static org.holdfast.domain.answer.SheetFixture.PUMPS;
import static org.holdfast.domain.answer.SheetFixture.SOUTH;
import static org.holdfast.domain.answer.SheetFixture.WATER;
import static org.holdfast.domain.answer.SheetFixture.answer;
import static org.holdfast.domain.answer.SheetFixture.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.site.SiteId;
import org.junit.jupiter.api.Test;

/** What every store of sheets does. */
public interface SheetsContract {

    Sheets sheets();

    @Test
    default void isUntouchedUntilSomebodyAnswers() {
        assertThat(sheet(HALL)).isEqualTo(Sheet.untouched(BOARD.id(), HALL.id()));
        assertThat(totals(SiteFixture.TOP.own())).isEqualTo(SheetTotals.NONE);
    }

    @Test
    default void givesBackAnAnswerWithEveryDetail() {
        AnswerContent content = new AnswerContent(
                MET,
                Optional.of(new MemberId("01HZZZZZZZ00000000000000M1")),
                Optional.of(LocalDate.of(2026, 12, 24)),
                Optional.of(new Cost(new BigDecimal("1250.50"))),
                List.of("roof", "Budget 2027"),
                Optional.of("Ordered.\nArrives in May."));
        Answer answer = new Answer(new AnswerId(BOARD.id(), HALL.id(), BELLS), 3, HALL.path(), content);
        GivenAnswer given = new GivenAnswer(3, content, SheetFixture.MOMENT, "Robin Example");
        sheets().put(Map.of(answer, given), facts(HALL));
        assertThat(sheet(HALL).find(BELLS)).contains(given);
    }

    @Test
    default void findsOneAnswerAlone() {
        sheets().put(answer(HALL, BELLS, 3, MET), facts(HALL));
        AnswerId given = new AnswerId(BOARD.id(), HALL.id(), BELLS);
        assertThat(sheets().find(ActorFixture.ORGANISATION, given))
                .isEqualTo(sheet(HALL).find(BELLS))
                .isPresent();
        assertThat(sheets().find(ActorFixture.ORGANISATION, new AnswerId(BOARD.id(), HALL.id(), HYDRANTS)))
                .isEmpty();
        assertThat(sheets().find(ActorFixture.ORGANISATION, new AnswerId(BOARD.id(), SOUTH.id(), BELLS)))
                .isEmpty();
        assertThat(sheets().find(ActorFixture.OTHER_ORGANISATION, given)).isEmpty();
    }

    @Test
    default void keepsTheNewerVersion() {
        sheets().put(answer(HALL, BELLS, 2, MET), facts(HALL));
        sheets().put(answer(HALL, BELLS, 1, OPEN), facts(HALL));
        assertThat(sheet(HALL).find(BELLS).map(given -> given.content().status()))
                .contains(MET);
        assertThat(count(HALL.id().value(), ALARMS.value(), OPEN)).isZero();
    }

    @Test
    default void countsAnAnswerOnceInEverySiteAbove() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        for (String key :
                List.of(SiteFixture.TOP.own(), NORTH.id().value(), HALL.id().value())) {
            assertThat(totals(key).sheets()).isEqualTo(1);
            assertThat(count(key, ALARMS.value(), MET)).isEqualTo(1);
        }
        assertThat(totals(SOUTH.id().value())).isEqualTo(SheetTotals.NONE);
    }

    @Test
    default void movesTheCountWhenTheStatusChanges() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets().put(answer(HALL, HYDRANTS, 1, MET), facts(HALL));
        sheets().put(answer(SOUTH, PUMPS, 1, IGNORED), facts(SOUTH));
        sheets().put(answer(HALL, BELLS, 2, OPEN), facts(HALL));
        String top = SiteFixture.TOP.own();
        assertThat(count(top, ALARMS.value(), MET)).isZero();
        assertThat(count(top, ALARMS.value(), OPEN)).isEqualTo(1);
        assertThat(count(top, WATER.value(), MET)).isEqualTo(1);
        assertThat(count(top, WATER.value(), IGNORED)).isEqualTo(1);
        assertThat(totals(top).sheets()).isEqualTo(2);
    }

    @Test
    default void sumsUpSeveralBoardsAtOnce() {
        BoardId untouched = new BoardId("01HZZZZZZZ0000000000000XY9");
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        String top = SiteFixture.TOP.own();
        Map<BoardId, Map<String, SheetTotals>> totals = sheets().totals(
                        List.of(BOARD.id(), untouched),
                        List.of(top, NORTH.id().value(), SOUTH.id().value()));
        assertThat(totals).containsOnlyKeys(BOARD.id());
        assertThat(totals.get(BOARD.id()))
                .isEqualTo(Map.of(top, totals(top), NORTH.id().value(), totals(top)))
                .doesNotContainValue(SheetTotals.NONE);
        assertThat(sheets().totals(List.of(BOARD.id()), List.of())).isEmpty();
    }

    @Test
    default void marksEachChangeOfATotal() {
        String top = SiteFixture.TOP.own();
        assertThat(mark(top)).isZero();
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        long first = mark(top);
        long beside = mark(SOUTH.id().value());
        assertThat(first).isNotZero();
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(mark(top)).isEqualTo(first);
        sheets().put(answer(HALL, BELLS, 2, OPEN), facts(HALL));
        assertThat(mark(top)).isNotEqualTo(first);
        assertThat(mark(HALL.id().value())).isNotZero();
        assertThat(mark(SOUTH.id().value())).isEqualTo(beside);
    }

    private long mark(String key) {
        return sheets().marks(List.of(BOARD.id()), List.of(key)).get(BOARD.id()).get(key);
    }

    @Test
    default void sumsUpSingleSheets() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(sheets().totalsOf(BOARD.id(), List.of(HALL.id(), SOUTH.id())))
                .containsOnlyKeys(HALL.id())
                .hasEntrySatisfying(HALL.id(), totals -> assertThat(totals.answers())
                        .isEqualTo(Map.of(ALARMS.value(), Map.of(MET, 1L))));
    }

    @Test
    default void takesAnInactiveSiteOutOfTheTotalsAndBackIn() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        follow(HALL.deactivated());
        assertThat(totals(SiteFixture.TOP.own()).sheets()).isZero();
        assertThat(sheet(HALL).answers()).hasSize(1);
        follow(HALL.deactivated().reactivated());
        follow(HALL.deactivated().reactivated());
        assertThat(count(SiteFixture.TOP.own(), ALARMS.value(), MET)).isEqualTo(1);
    }

    @Test
    default void followsAMovedSite() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        follow(HALL.moved(SOUTH.path()));
        assertThat(totals(NORTH.id().value()).sheets()).isZero();
        assertThat(count(SOUTH.id().value(), ALARMS.value(), MET)).isEqualTo(1);
        assertThat(count(SiteFixture.TOP.own(), ALARMS.value(), MET)).isEqualTo(1);
    }

    @Test
    default void namesTheBoardsWithSheetsOfASite() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(sheets().boardsOf(ActorFixture.ORGANISATION, List.of(HALL.id(), SOUTH.id())))
                .containsExactly(BOARD.id());
        assertThat(sheets().boardsOf(ActorFixture.OTHER_ORGANISATION, List.of(HALL.id())))
                .isEmpty();
    }

    @Test
    default void recountsForAnotherScope() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets().put(answer(SOUTH, BELLS, 1, MET), facts(SOUTH));
        recount(new SheetFacts(BOARD.scoped(BoardScope.below(NORTH.id())), SheetFixture.OUTLINE, HALL));
        assertThat(totals(SiteFixture.TOP.own()).sheets()).isEqualTo(1);
        assertThat(totals(SOUTH.id().value()).sheets()).isZero();
        recount(facts(HALL));
        assertThat(totals(SiteFixture.TOP.own()).sheets()).isEqualTo(2);
    }

    @Test
    default void recountsForAnotherOutline() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets().put(answer(HALL, PUMPS, 1, MET), facts(HALL));
        Outline changed = SheetFixture.outline(
                BoardFixture.requirement("R1", Optional.of(WATER), "Bells"),
                BoardFixture.requirement("R3", Optional.of(WATER), "Pumps").remove());
        recount(new SheetFacts(BOARD, changed, HALL));
        assertThat(totals(SiteFixture.TOP.own()).answers()).isEqualTo(Map.of(WATER.value(), Map.of(MET, 1L)));
    }

    @Test
    default void countsTheWholeSheetAnewWhenTheOutlineHasChangedSince() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        Outline moved = SheetFixture.outline(
                BoardFixture.requirement("R1", Optional.of(WATER), "Bells"),
                BoardFixture.requirement("R3", Optional.of(WATER), "Pumps"));
        Outline later = Outline.of(BOARD.id(), ActorFixture.ORGANISATION, 2, moved.everything());
        sheets().put(answer(HALL, PUMPS, 1, MET), new SheetFacts(BOARD, later, HALL));
        assertThat(totals(SiteFixture.TOP.own()).answers()).isEqualTo(Map.of(WATER.value(), Map.of(MET, 2L)));
    }

    @Test
    default void ranksTheFurthestBehindFirstAmongThoseInSight() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets().put(answer(HALL, PUMPS, 1, MET), facts(HALL));
        sheets().put(answer(SOUTH, BELLS, 1, OPEN), facts(SOUTH));
        sheets().put(answer(NORTH, BELLS, 1, MET), facts(NORTH));
        Sight everything = Sight.everything(ActorFixture.ORGANISATION);
        assertThat(behind(everything, PageRequest.first(10))).containsExactly(SOUTH.id(), NORTH.id(), HALL.id());
        assertThat(behind(everything, PageRequest.first(2))).containsExactly(SOUTH.id(), NORTH.id());
        assertThat(behind(everything.narrowedTo(NORTH.id().value()), PageRequest.first(10)))
                .containsExactly(NORTH.id(), HALL.id());
        assertThat(behind(Sight.everything(ActorFixture.OTHER_ORGANISATION), PageRequest.first(10)))
                .isEmpty();
        follow(SOUTH.deactivated());
        assertThat(behind(everything, PageRequest.first(10))).containsExactly(NORTH.id(), HALL.id());
    }

    @Test
    default void hidesTheSheetsOfAnotherOrganisation() {
        sheets().put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(sheets().get(ActorFixture.OTHER_ORGANISATION, BOARD.id(), HALL.id())
                        .answers())
                .isEmpty();
    }

    private void follow(Site site) {
        sheets().follow(List.of(site), Map.of(BOARD.id(), BOARD));
    }

    private void recount(SheetFacts facts) {
        List<Site> all = List.of(NORTH, HALL, SOUTH);
        Sheets.SiteLookup lookup =
                ids -> all.stream().filter(site -> ids.contains(site.id())).toList();
        Optional<SiteId> last = sheets().recount(facts.board(), facts.outline(), Optional.empty(), lookup);
        assertThat(last).isPresent();
        assertThat(sheets().recount(facts.board(), facts.outline(), last, lookup))
                .isEmpty();
    }

    private List<SiteId> behind(Sight sight, PageRequest page) {
        return sheets().furthestBehind(BOARD.id(), sight, page).items().stream()
                .map(SheetRank::site)
                .toList();
    }

    private Sheet sheet(Site site) {
        BoardId board = BOARD.id();
        return sheets().get(ActorFixture.ORGANISATION, board, site.id());
    }

    private SheetTotals totals(String key) {
        return sheets().totals(BOARD.id(), List.of(key)).getOrDefault(key, SheetTotals.NONE);
    }

    private long count(String key, String section, StatusId status) {
        return totals(key).answers().getOrDefault(section, Map.of()).getOrDefault(status, 0L);
    }
}
