package org.holdfast.persistence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.holdfast.domain.answer.SheetFixture.ALARMS;
import static org.holdfast.domain.answer.SheetFixture.BELLS;
import static org.holdfast.domain.answer.SheetFixture.BOARD;
import static org.holdfast.domain.answer.SheetFixture.HALL;
import static org.holdfast.domain.answer.SheetFixture.HYDRANTS;
import static org.holdfast.domain.answer.SheetFixture.IGNORED;
import static org.holdfast.domain.answer.SheetFixture.MET;
import static org.holdfast.domain.answer.SheetFixture.NORTH;
import static org.holdfast.domain.answer.SheetFixture.OPEN;
import static org.holdfast.domain.answer.SheetFixture.OUTLINE;
import static org.holdfast.domain.answer.SheetFixture.PUMPS;
import static org.holdfast.domain.answer.SheetFixture.SOUTH;
import static org.holdfast.domain.answer.SheetFixture.answer;
import static org.holdfast.domain.answer.SheetFixture.facts;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.holdfast.domain.answer.InMemorySheets;
import org.holdfast.domain.answer.SheetTotals;
import org.holdfast.domain.answer.Sheets;
import org.holdfast.domain.answer.SheetsContract;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.persistence.database.KilledDatabase;
import org.holdfast.persistence.database.KilledDatabase.KilledException;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoSheetsIT implements SheetsContract {

    private static final List<String> KEYS = List.of(
            SiteFixture.TOP.own(),
            NORTH.id().value(),
            HALL.id().value(),
            SOUTH.id().value());

    private final SettableClock clock = new SettableClock();
    private final MongoDatabase database = TestDatabase.migrated(new SheetIndexes());
    private final Sheets sheets = sheets(database);

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Test
    void readsASheetWithOneCommand() {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(TestDatabase.commandsOf(() -> sheets.get(HALL.organisation(), BOARD.id(), HALL.id())))
                .containsExactly("find");
    }

    @Test
    void putsAnAnswerWithFiveCommands() {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(TestDatabase.commandsOf(() -> sheets.put(answer(HALL, BELLS, 2, OPEN), facts(HALL))))
                .containsExactly("find", "update", "update", "update", "update");
    }

    @Test
    void leavesASheetAsARecountWouldMakeIt() {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets.put(answer(HALL, HYDRANTS, 1, MET), facts(HALL));
        sheets.put(answer(HALL, BELLS, 2, IGNORED), facts(HALL));
        sheets.put(answer(HALL, PUMPS, 1, OPEN), facts(HALL));
        Document counted = database.getCollection("sheets").find().first();
        database.getCollection("sheets")
                .updateMany(new Document(), Updates.combine(Updates.unset("counts"), Updates.unset("counted")));
        sheets.recount(BOARD, OUTLINE, Optional.empty(), ids -> List.of(HALL));
        Document recounted = database.getCollection("sheets").find().first();
        assertThat(recounted).isNotNull().containsEntry("counted", OUTLINE.revision());
        assertThat(counted).isNotNull();
        for (String field : List.of("counts", "behind", "path", "counting", "answers")) {
            assertThat(recounted).containsEntry(field, counted.get(field));
        }
    }

    @Test
    void recountsWithoutAWriteWhereNothingCountsOtherwise() {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        Outline later = Outline.of(BOARD.id(), HALL.organisation(), 2, OUTLINE.everything());
        assertThat(TestDatabase.commandsOf(() -> sheets.recount(BOARD, later, Optional.empty(), ids -> List.of(HALL))))
                .containsExactly("find");
    }

    @Test
    void readsTheTotalsOfManyNodesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> sheets.totals(BOARD.id(), KEYS)))
                .containsExactly("find");
    }

    @Test
    void leavesNothingWaiting() {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        sheets.put(answer(HALL, BELLS, 2, OPEN), facts(HALL));
        assertThat(database.getCollection("sheets").find().first())
                .containsEntry("settling", List.of())
                .containsEntry("deltas", new Document());
        assertThat(database.getCollection("tallies").find()).isNotEmpty().allSatisfy(tally -> assertThat(tally)
                .containsEntry("applied", List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void countsOnceWhereverTheFirstAnswerIsInterrupted(int writes) {
        Sheets dying = sheets(KilledDatabase.after(writes, database));
        interrupt(() -> dying.put(answer(HALL, BELLS, 1, MET), facts(HALL)));
        restarted();
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        assertThat(totals(sheets)).isEqualTo(totals(oracle()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void countsOnceWhereverALaterAnswerIsInterrupted(int writes) {
        sheets.put(answer(HALL, BELLS, 1, OPEN), facts(HALL));
        Sheets dying = sheets(KilledDatabase.after(writes, database));
        interrupt(() -> dying.put(answer(HALL, BELLS, 2, MET), facts(HALL)));
        restarted();
        sheets.put(answer(HALL, BELLS, 2, MET), facts(HALL));
        assertThat(totals(sheets)).isEqualTo(totals(oracle()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void countsOnceWhereverAMoveIsInterrupted(int writes) {
        sheets.put(answer(HALL, BELLS, 1, MET), facts(HALL));
        Site moved = HALL.moved(SOUTH.path());
        Sheets dying = sheets(KilledDatabase.after(writes, database));
        interrupt(() -> dying.follow(List.of(moved), Map.of(BOARD.id(), BOARD)));
        restarted();
        sheets.follow(List.of(moved), Map.of(BOARD.id(), BOARD));
        Sheets oracle = oracle();
        oracle.follow(List.of(moved), Map.of(BOARD.id(), BOARD));
        assertThat(totals(sheets)).isEqualTo(totals(oracle));
    }

    @Test
    void agreesWithAddingUpAfterManyChangesAtOnce() throws InterruptedException {
        Sheets oracle = new InMemorySheets();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Site> sites = List.of(NORTH, HALL, SOUTH);
        List<ItemId> requirements = List.of(BELLS, HYDRANTS, PUMPS);
        List<StatusId> statuses = List.of(OPEN, MET, IGNORED);
        Random random = new Random(7);
        for (int version = 1; version <= 120; version++) {
            Site site = sites.get(random.nextInt(sites.size()));
            var given = answer(
                    site,
                    requirements.get(random.nextInt(requirements.size())),
                    version,
                    statuses.get(random.nextInt(statuses.size())));
            oracle.put(given, facts(site));
            people.execute(() -> sheets.put(given, facts(site)));
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(totals(sheets)).isEqualTo(totals(oracle));
        assertThat(sheets.totals(BOARD.id(), KEYS).get(SiteFixture.TOP.own()).answers())
                .containsKey(ALARMS.value());
    }

    private static void interrupt(ThrowingCallable work) {
        Throwable death = catchThrowable(work);
        assertThat(death == null || death instanceof KilledException)
                .as("died of nothing else, but %s", death)
                .isTrue();
    }

    private void restarted() {
        clock.advance(Duration.ofMinutes(2));
        sheets.settle();
    }

    private static Sheets oracle() {
        Sheets oracle = new InMemorySheets();
        oracle.put(answer(HALL, BELLS, 2, MET), facts(HALL));
        return oracle;
    }

    private Map<String, SheetTotals> totals(Sheets of) {
        return of.totals(BOARD.id(), KEYS).entrySet().stream()
                .filter(total -> total.getValue().sheets() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Sheets sheets(MongoDatabase of) {
        return new MongoSheets(of, new Ids(clock), clock);
    }
}
