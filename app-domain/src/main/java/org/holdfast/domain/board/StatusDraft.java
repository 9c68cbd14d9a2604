package org.holdfast.domain.board;

import java.util.Optional;

/**
 * A status as somebody wants it.
 *
 * @param id the status to change; empty for a new one
 * @param name what people call it
 * @param meaning what it means for progress
 * @param colour how it is shown
 * @param standard whether it is the default
 * @param restriction who may set it
 */
public record StatusDraft(
        Optional<StatusId> id,
        StatusName name,
        StatusMeaning meaning,
        StatusColour colour,
        boolean standard,
        Optional<StatusRestriction> restriction) {

    /** The same as a draft. */
    public static StatusDraft from(Status status) {
        return new StatusDraft(
                Optional.of(status.id()),
                status.name(),
                status.meaning(),
                status.colour(),
                status.standard(),
                status.restriction());
    }

    /** A new status that everybody may set. */
    public static StatusDraft added(StatusName name, StatusMeaning meaning, StatusColour colour) {
        return new StatusDraft(Optional.empty(), name, meaning, colour, false, Optional.empty());
    }

    Status as(StatusId chosen) {
        return new Status(chosen, name, meaning, colour, standard, restriction);
    }
}
