package org.holdfast.web.board;

import org.holdfast.domain.board.Board;

/**
 * A board in the list.
 *
 * @param id of the board
 * @param name of the board
 * @param description the first line of it
 * @param scope in words
 * @param archived whether it is archived
 */
public record BoardRow(String id, String name, String description, String scope, boolean archived) {

    static BoardRow from(Board board) {
        return new BoardRow(
                board.id().value(),
                board.name().value(),
                board.details()
                        .description()
                        .flatMap(text -> text.lines().findFirst())
                        .orElse(""),
                ScopeWords.of(board.scope()),
                board.archived());
    }
}
