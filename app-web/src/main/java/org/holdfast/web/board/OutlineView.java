package org.holdfast.web.board;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.Outline;

/** An outline as the API shows it. */
@Name("Outline")
@Description("The tree of a board's sections and requirements, without their texts.")
public record OutlineView(
        @NonNull @Id String boardId,

        @Description("Grows with every change of an item.") int revision,

        int requirementCount,

        @Description("Depth first, in their order; at most 5,000.") @NonNull
        List<@NonNull OutlineItemView> items) {

    public OutlineView {
        items = List.copyOf(items);
    }

    static OutlineView from(Outline outline) {
        return new OutlineView(
                outline.board().value(),
                Math.toIntExact(outline.revision()),
                outline.requirementCount(),
                outline.nodes().stream().map(OutlineItemView::from).toList());
    }
}
