package org.holdfast.web.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** Where a page lies in its list. */
@Name("PageInfo")
@Description("Where a page lies in its list.")
public record PageInfoView(
        @Description("Whether elements follow the last of the page.")
        boolean hasNextPage,

        @Description("Whether elements come before the first of the page.")
        boolean hasPreviousPage,

        @Description("The cursor of the first element, for `before`; null on an empty page.") @Nullable
        String startCursor,

        @Description("The cursor of the last element, for `after`; null on an empty page.") @Nullable
        String endCursor) {}
