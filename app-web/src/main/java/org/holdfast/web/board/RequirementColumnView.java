package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.board.RequirementColumn;

/** What a column of a table of requirements means. */
@Enum("RequirementColumn")
@Description("What a column of a table of requirements means.")
public enum RequirementColumnView {
    SECTION,
    SUBSECTION,
    CODE,
    TITLE,
    TEXT,
    GUIDANCE,
    PARENT_CODE,
    IGNORED;

    static RequirementColumnView from(RequirementColumn column) {
        return valueOf(column.name());
    }

    RequirementColumn toRequirementColumn() {
        return RequirementColumn.valueOf(name());
    }
}
