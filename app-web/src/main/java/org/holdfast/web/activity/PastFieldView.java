package org.holdfast.web.activity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A field of a thing as it was. */
@Name("PastField")
@Description("A field of a thing as it was.")
public record PastFieldView(
        @NonNull String field,
        @Description("As JSON.") @NonNull String value) {}
