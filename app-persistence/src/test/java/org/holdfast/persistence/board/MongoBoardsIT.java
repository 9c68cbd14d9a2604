package org.holdfast.persistence.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;

import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.board.BoardsContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoBoardsIT implements BoardsContract {

    private final Boards boards = new MongoBoards(TestDatabase.migrated(new BoardIndexes()));

    @Override
    public Boards boards() {
        return boards;
    }

    @Test
    void readsAPageWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> boards.page(ORGANISATION, EVERYTHING, BoardFilter.open(), PageRequest.first(50))))
                .containsExactly("find");
    }

    @Test
    void savesWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> boards.save(BoardFixture.full(), NORTH)))
                .containsExactly("update");
    }
}
