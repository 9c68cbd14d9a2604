package org.holdfast.web.board;

import java.util.List;
import java.util.Locale;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.Statuses;

/**
 * A status as pages show it.
 *
 * @param id of the status
 * @param name of the status
 * @param meaning in lower case: open, closed or ignored
 * @param paint its colour as a value for {@code fill}
 * @param standard whether it is the default
 * @param restricted who may set it, in words; empty for everybody who may answer
 */
public record StatusRow(String id, String name, String meaning, String paint, boolean standard, String restricted) {

    /** The statuses that are offered, in their order. */
    public static List<StatusRow> of(Statuses statuses) {
        return statuses.offered().stream().map(StatusRow::from).toList();
    }

    /** A status. */
    public static StatusRow from(Status status) {
        return new StatusRow(
                status.id().value(),
                status.name().value(),
                status.meaning().name().toLowerCase(Locale.ROOT),
                StatusPaint.of(status.colour()),
                status.standard(),
                status.restriction()
                        .map(rule -> rule.role().name().toLowerCase(Locale.ROOT) + "s")
                        .orElse(""));
    }
}
