package org.holdfast.persistence.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.ItemKind;
import org.holdfast.domain.board.ItemTitle;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.Rank;
import org.holdfast.domain.organisation.OrganisationId;

/** The stored form of an outline: {@code items.<id>} in light form. */
final class OutlineDocument {

    static final String ITEMS = "items";
    static final String REVISION = "revision";
    static final String VERSION = "version";

    private OutlineDocument() {}

    static String field(OutlineItem item) {
        return ITEMS + "." + item.id().value();
    }

    static Document from(OutlineItem item) {
        Document document = new Document(VERSION, item.version())
                .append("kind", item.kind().name())
                .append("rank", item.rank().value())
                .append("title", item.title().value());
        item.parent().ifPresent(parent -> document.append("parent", parent.value()));
        item.code().ifPresent(code -> document.append("code", code.value()));
        return item.removed() ? document.append("removed", true) : document;
    }

    static Outline toOutline(Document document) {
        List<OutlineItem> items = new ArrayList<>();
        document.get(ITEMS, Document.class).forEach((id, item) -> items.add(toItem(id, (Document) item)));
        return Outline.of(
                new BoardId(document.getString("_id")),
                new OrganisationId(document.getString("organisation")),
                document.getLong(REVISION),
                items);
    }

    private static OutlineItem toItem(String id, Document item) {
        return new OutlineItem(
                new ItemId(id),
                item.getLong(VERSION),
                ItemKind.valueOf(item.getString("kind")),
                Optional.ofNullable(item.getString("parent")).map(ItemId::new),
                new Rank(item.getString("rank")),
                Optional.ofNullable(item.getString("code")).map(ItemCode::new),
                new ItemTitle(item.getString("title")),
                item.getBoolean("removed", false));
    }
}
