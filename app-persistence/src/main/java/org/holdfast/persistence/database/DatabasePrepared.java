package org.holdfast.persistence.database;

import java.util.List;

/**
 * The database answers and its stored form is current. Fired once in the life of the application, before
 * {@code /health/ready} says yes: while the application starts, or later when MongoDB was not reachable then.
 *
 * @param steps the names of the migration steps that this start had to run
 */
public record DatabasePrepared(List<String> steps) {

    /** Copies the list. */
    public DatabasePrepared {
        steps = List.copyOf(steps);
    }
}
