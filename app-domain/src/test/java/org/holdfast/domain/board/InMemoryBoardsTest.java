package org.holdfast.domain.board;

class InMemoryBoardsTest implements BoardsContract {

    private final Boards boards = new InMemoryBoards();

    @Override
    public Boards boards() {
        return boards;
    }
}
