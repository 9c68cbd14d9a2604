package org.holdfast.persistence.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.Outlines;
import org.holdfast.domain.board.OutlinesContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoOutlinesIT implements OutlinesContract {

    private static final BoardId BOARD = BoardFixture.id("B1");
    private static final Item SECTION = BoardFixture.section("A1", "Water");

    private final MongoDatabase database = TestDatabase.migrated(new BoardIndexes());
    private final Outlines outlines = new MongoOutlines(database);

    @Override
    public Outlines outlines() {
        return outlines;
    }

    @Test
    void readsWithOneCommand() {
        outlines.put(ORGANISATION, BOARD, List.of(SECTION.outlined()));
        assertThat(TestDatabase.commandsOf(() -> outlines.get(ORGANISATION, BOARD)))
                .containsExactly("find");
    }

    @Test
    void putsOneWithOneCommandAndManyWithTwo() {
        outlines.put(ORGANISATION, BOARD, List.of(SECTION.outlined()));
        OutlineItem one = BoardFixture.requirement("R1", Optional.of(SECTION.id()), "Hydrants")
                .outlined();
        OutlineItem other = BoardFixture.requirement("R2", Optional.of(SECTION.id()), "Pumps")
                .outlined();
        assertThat(TestDatabase.commandsOf(() -> outlines.put(ORGANISATION, BOARD, List.of(one))))
                .containsExactly("update");
        assertThat(TestDatabase.commandsOf(() -> outlines.put(
                        ORGANISATION,
                        BOARD,
                        List.of(one, other, SECTION.remove().outlined()))))
                .containsExactly("find", "update");
    }

    @Test
    void seesWhatAnotherNodeChanged() {
        outlines.put(ORGANISATION, BOARD, List.of(SECTION.outlined()));
        assertThat(outlines.get(ORGANISATION, BOARD).nodes()).hasSize(1);
        new MongoOutlines(database)
                .put(ORGANISATION, BOARD, List.of(SECTION.remove().outlined()));
        assertThat(outlines.get(ORGANISATION, BOARD).nodes()).isEmpty();
    }

    @Test
    void givesTheSameOutlineAgainWhileTheRevisionStays() {
        outlines.put(ORGANISATION, BOARD, List.of(SECTION.outlined()));
        Outline first = outlines.get(ORGANISATION, BOARD);
        assertThat(outlines.get(ORGANISATION, BOARD)).isSameAs(first);
    }

    @Test
    void losesNothingWhenManyPutAtOnce() throws InterruptedException {
        List<Thread> threads = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> putPairs(number)))
                .toList());
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outlines.get(ORGANISATION, BOARD).everything()).hasSize(8 * 6);
    }

    private void putPairs(int thread) {
        for (int pair = 0; pair < 3; pair++) {
            outlines.put(
                    ORGANISATION,
                    BOARD,
                    List.of(
                            BoardFixture.section("X" + thread + pair + "A", "One")
                                    .outlined(),
                            BoardFixture.section("X" + thread + pair + "B", "Two")
                                    .outlined()));
        }
    }
}
