package org.holdfast.web.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.progress.BoardStanding;

/**
 * A board in a list.
 *
 * @param id of the board
 * @param name of the board
 * @param description the first line of it
 * @param scope in words
 * @param archived whether it is archived
 * @param standing where it stands, over what the viewer may see
 */
public record BoardRow(
        String id, String name, String description, String scope, boolean archived, BoardStanding standing) {

    /** The rows of boards, in their order. */
    public static List<BoardRow> of(List<Board> boards, Map<BoardId, BoardStanding> standings) {
        return boards.stream()
                .map(board -> from(
                        board, Optional.ofNullable(standings.get(board.id())).orElse(BoardStanding.NOTHING)))
                .toList();
    }

    private static BoardRow from(Board board, BoardStanding standing) {
        return new BoardRow(
                board.id().value(),
                board.name().value(),
                board.details()
                        .description()
                        .flatMap(text -> text.lines().findFirst())
                        .orElse(""),
                ScopeWords.of(board.scope()),
                board.archived(),
                standing);
    }
}
