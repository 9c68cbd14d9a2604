package org.holdfast.domain.journal;

import java.util.List;

/**
 * Brings the current state of one type of aggregate to what an entry says. Idempotent, and without effect where the
 * state is at the entry's version or a newer one.
 */
public interface Projection {

    /** The type of aggregate that it keeps. */
    String type();

    /** Applies one entry. */
    void apply(Entry entry);

    /** Applies many entries of different aggregates; a projection overrides it where the store can do it in bulk. */
    default void applyAll(List<Entry> entries) {
        entries.forEach(this::apply);
    }
}
