package org.holdfast.persistence.database.embedded.collection;

/** How much is sent at once. */
final class Batches {

    /** How many documents, unless the client says. */
    static final int USUAL = 1000;

    private Batches() {}

    static int size(int wished) {
        return wished > 0 ? wished : USUAL;
    }
}
