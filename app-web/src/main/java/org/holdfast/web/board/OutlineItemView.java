package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.ItemCode;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.OutlineItem;
import org.holdfast.domain.board.OutlineNode;
import org.jspecify.annotations.Nullable;

/** A node of an outline as the API shows it. */
@Name("OutlineItem")
@Description("A section or requirement at its place in the outline, without its texts.")
public record OutlineItemView(
        @NonNull @Id String id,
        int version,
        @NonNull ItemKindView kind,
        @Nullable String code,
        @NonNull String title,

        @Description("The item above; absent at the top.") @Nullable @Id
        String parentId,

        @Description("1 at the top.") int depth,

        @Description("The nearest section above.") @Nullable @Id
        String sectionId,

        @Description("The section at the top that it lies in.") @Nullable @Id
        String topSectionId,

        @Description("How many requirements lie below it, at any depth.")
        int requirementCount) {

    static OutlineItemView from(OutlineNode node) {
        OutlineItem item = node.item();
        return new OutlineItemView(
                item.id().value(),
                Math.toIntExact(item.version()),
                ItemKindView.from(item.kind()),
                item.code().map(ItemCode::value).orElse(null),
                item.title().value(),
                item.parent().map(ItemId::value).orElse(null),
                node.depth(),
                node.section().map(ItemId::value).orElse(null),
                node.top().map(ItemId::value).orElse(null),
                node.requirements());
    }
}
