package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemContent;
import org.holdfast.domain.board.ItemId;
import org.jspecify.annotations.Nullable;

/** A section or requirement with its texts, as the API shows it. */
@Name("Item")
@Description("A section or requirement with its texts.")
public record ItemView(
        @NonNull @Id String id,

        @Description("One more with each change, and so the revision of its texts.")
        int version,

        @NonNull @Id String boardId,
        @NonNull ItemKindView kind,

        @Description("The item above; absent at the top.") @Nullable @Id
        String parentId,

        @Nullable String code,
        @NonNull String title,

        @Description("What must be met.") @Nullable String text,

        @Description("How to meet it, or further explanation.") @Nullable
        String guidance,

        @Description("Whether it was taken out of the outline.")
        boolean removed) {

    static ItemView from(Item item) {
        ItemContent content = item.content();
        return new ItemView(
                item.id().value(),
                Math.toIntExact(item.version()),
                item.board().value(),
                ItemKindView.from(item.kind()),
                item.parent().map(ItemId::value).orElse(null),
                content.code().map(ItemCode::value).orElse(null),
                content.title().value(),
                content.text().orElse(null),
                content.guidance().orElse(null),
                item.removed());
    }
}
