package org.holdfast.persistence.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.Items;
import org.holdfast.domain.board.ItemsContract;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoItemsIT implements ItemsContract {

    private final Items items = new MongoItems(TestDatabase.migrated(new BoardIndexes()));

    @Override
    public Items items() {
        return items;
    }

    @Test
    void savesManyWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> items.saveAll(List.of(BoardFixture.fullItem(), BoardFixture.section("A1", "Water")))))
                .containsExactly("update");
    }
}
