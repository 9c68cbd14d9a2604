package org.holdfast.persistence.board;

import org.bson.Document;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of a section or requirement with its texts. */
final class ItemDocument {

    private static final int SCHEMA = 1;

    private ItemDocument() {}

    static Document from(Item item) {
        return new Document("schema", SCHEMA)
                .append("version", item.version())
                .append("organisation", item.organisation().value())
                .append("board", item.board().value())
                .append("kind", item.kind().name())
                .append("image", Image.from(item.fields()));
    }

    static Item toItem(Document document) {
        return Item.from(
                new ItemId(document.getString("_id")),
                ItemKind.valueOf(document.getString("kind")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                Image.toFields(document.get("image", Document.class)));
    }
}
