package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.board.ItemKind;

/** What an item of an outline is: a heading, or what must be answered. */
@Enum("ItemKind")
@Description("What an item of an outline is: a heading, or what must be answered.")
public enum ItemKindView {
    SECTION,
    REQUIREMENT;

    static ItemKindView from(ItemKind value) {
        return valueOf(value.name());
    }
}
