package org.holdfast.web.board;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusRestriction;
import org.jspecify.annotations.Nullable;

/** A status as the API shows it. */
@Name("Status")
@Description("Where a requirement can stand at a site.")
public record StatusView(
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull StatusMeaningView meaning,
        @NonNull StatusColourView colour,

        @Description("Whether everything has it that nobody answered.")
        boolean standard,

        @Description("Who may set it; everybody who may answer, when absent.") @Nullable
        StatusRoleView restrictedTo,

        @Description("What those are told who may not set it.") @Nullable
        String restrictionMessage) {

    /** The view of a status. */
    public static StatusView from(Status status) {
        Optional<StatusRestriction> restriction = status.restriction();
        return new StatusView(
                status.id().value(),
                status.name().value(),
                StatusMeaningView.from(status.meaning()),
                StatusColourView.from(status.colour()),
                status.standard(),
                restriction
                        .map(StatusRestriction::role)
                        .map(StatusRoleView::from)
                        .orElse(null),
                restriction.map(StatusRestriction::message).orElse(null));
    }
}
