package org.holdfast.persistence.database;

import java.util.UUID;

/**
 * Under which name this process holds leases. The embedded database has one process by its nature, so its name stays
 * the same over restarts and a lease left by a killed process is its own; nodes of a cluster have a name each.
 *
 * @param owner the name
 */
public record DatabaseIdentity(String owner) {

    private static final String EMBEDDED = "embedded";

    static DatabaseIdentity of(DatabaseLocation location) {
        return new DatabaseIdentity(
                location instanceof DatabaseLocation.Embedded
                        ? EMBEDDED
                        : UUID.randomUUID().toString());
    }

    /** Whether no other process can be at the database. */
    public boolean alone() {
        return owner.equals(EMBEDDED);
    }
}
