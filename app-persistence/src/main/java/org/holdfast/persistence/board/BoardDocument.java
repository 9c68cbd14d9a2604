package org.holdfast.persistence.board;

import org.bson.Document;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.BoardReach;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;

/** The stored form of a board: its image, and what lists are found and sorted by. */
final class BoardDocument {

    private static final int SCHEMA = 1;

    private BoardDocument() {}

    static Document from(Board board, BoardReach reach) {
        return new Document("schema", SCHEMA)
                .append("version", board.version())
                .append("organisation", board.organisation().value())
                .append("image", Image.from(board.fields()))
                .append("archived", board.archived())
                .append("search", FoldedText.fold(board.name().value()))
                .append("nameKey", key(board))
                .append("keys", reach.keys());
    }

    static Board toBoard(Document document) {
        return Board.from(
                new BoardId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                Image.toFields(document.get("image", Document.class)));
    }

    static String key(Board board) {
        return FoldedText.key(board.name().value(), board.id().value());
    }
}
