package org.holdfast.domain.board;

import org.holdfast.domain.journal.Fields;

/**
 * A status that is no longer offered. Answers that have it keep its id and count as the one that took its place.
 *
 * @param status as it was
 * @param into the status that took its place, always one that is offered
 */
public record MergedStatus(Status status, StatusId into) {

    Fields fields() {
        return status.fields().with("into", into.value());
    }

    static MergedStatus from(Fields fields) {
        return new MergedStatus(Status.from(fields), new StatusId(fields.text("into")));
    }
}
