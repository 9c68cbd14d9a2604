package org.holdfast.domain.journal;

import org.holdfast.domain.access.ScopePath;

/** Something that changes as one, whose every change is one entry of the journal. Aggregates are small. */
public interface Aggregate {

    /** Its name in the journal. */
    AggregateRef ref();

    /** 1 for a new one, one more with each change. */
    long version();

    /** Where it lies; what a viewer must reach to see its entries. */
    ScopePath path();

    /** Its state as plain values. Whatever is derived (the path, counters) is not among them. */
    Fields fields();
}
