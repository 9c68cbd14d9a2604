package org.holdfast.web.board;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.board.StatusDraft;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.StatusName;
import org.holdfast.domain.board.StatusRestriction;
import org.jspecify.annotations.Nullable;

/** A status as it is to be. */
@Input("StatusInput")
@Description("A status as it is to be.")
public record StatusInput(
        @Description("The status to change; a new one when absent.") @Nullable @Id
        String id,

        @NonNull String name,
        @NonNull StatusMeaningView meaning,
        @NonNull StatusColourView colour,

        @Description("Whether everything has it that nobody answered; no when absent.") @Nullable
        Boolean standard,

        @Description("Who may set it; everybody who may answer, when absent.") @Nullable
        StatusRoleView restrictedTo,

        @Description("What those are told who may not set it; needed with restrictedTo.") @Nullable
        String restrictionMessage) {

    StatusDraft draft() {
        return new StatusDraft(
                Optional.ofNullable(id).map(StatusId::new),
                new StatusName(name),
                meaning.toStatusMeaning(),
                colour.toStatusColour(),
                Boolean.TRUE.equals(standard),
                Optional.ofNullable(restrictedTo)
                        .map(role -> new StatusRestriction(
                                role.toRole(),
                                Optional.ofNullable(restrictionMessage).orElse(""))));
    }
}
