package org.holdfast.web.importing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A field that gets another value. */
@Name("ImportDifference")
@Description("A field that gets another value.")
public record ImportDifferenceView(
        @NonNull String field,
        @Nullable String before,
        @Nullable String after) {}
