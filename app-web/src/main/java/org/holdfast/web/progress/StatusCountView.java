package org.holdfast.web.progress;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How many answers have a status. */
@Name("StatusCount")
@Description("How many answers have a status; those that nobody gave have the default one.")
public record StatusCountView(
        @NonNull @Id String statusId, @NonNull String name, long count) {}
