package org.holdfast.web.board;

import java.util.Comparator;
import java.util.List;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.Outline;
import org.holdfast.domain.board.OutlineItem;

/**
 * A removed item, which can be restored.
 *
 * @param id of the item
 * @param version of the item
 * @param name its code and title
 */
public record RemovedRow(String id, long version, String name) {

    /** Every removed item, by name. */
    static List<RemovedRow> of(Outline outline) {
        return outline.everything().stream()
                .filter(OutlineItem::removed)
                .map(item -> new RemovedRow(item.id().value(), item.version(), name(item)))
                .sorted(Comparator.comparing(RemovedRow::name))
                .toList();
    }

    private static String name(OutlineItem item) {
        return item.code().map(ItemCode::value).map(code -> code + " ").orElse("")
                + item.title().value();
    }
}
