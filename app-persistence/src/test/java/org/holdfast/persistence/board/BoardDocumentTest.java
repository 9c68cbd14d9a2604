package org.holdfast.persistence.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardFixture;
import org.holdfast.domain.board.BoardReach;
import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.Item;
import org.junit.jupiter.api.Test;

class BoardDocumentTest {

    private static final BoardReach REACH = new BoardReach(List.of("K"));

    @Test
    void bringsAFullBoardThereAndBack() {
        assertThat(thereAndBack(BoardFixture.full())).isEqualTo(BoardFixture.full());
    }

    @Test
    void bringsAMinimalBoardThereAndBack() {
        Board minimal = BoardFixture.board(ActorFixture.ORGANISATION, "B1", "Alpha", BoardScope.nothing());
        assertThat(thereAndBack(minimal)).isEqualTo(minimal);
    }

    @Test
    void bringsItemsThereAndBack() {
        Item minimal = BoardFixture.requirement("R1", Optional.empty(), "Hydrants");
        assertThat(thereAndBack(minimal)).isEqualTo(minimal);
        assertThat(thereAndBack(BoardFixture.fullItem())).isEqualTo(BoardFixture.fullItem());
    }

    private static Board thereAndBack(Board board) {
        Document document =
                BoardDocument.from(board, REACH).append("_id", board.id().value());
        return BoardDocument.toBoard(document);
    }

    private static Item thereAndBack(Item item) {
        Document document = ItemDocument.from(item).append("_id", item.id().value());
        return ItemDocument.toItem(document);
    }
}
