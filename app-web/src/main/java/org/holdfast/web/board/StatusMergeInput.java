package org.holdfast.web.board;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What takes the place of a status that is left out. */
@Input("StatusMergeInput")
@Description("What takes the place of a status that is left out.")
public record StatusMergeInput(
        @NonNull @Id String statusId, @NonNull @Id String intoId) {}
