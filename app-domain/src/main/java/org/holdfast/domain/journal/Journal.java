package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The store of entries. It can be added to and read; nothing in it can be altered. */
public interface Journal {

    /**
     * Adds one entry. When this returns, the entry survives the death of the process.
     *
     * @throws ConcurrentChangeException when the aggregate has an entry of that version already
     */
    void append(Entry entry);

    /**
     * Adds many entries, each by itself.
     *
     * @return the aggregates whose entry was refused because the version existed
     */
    Set<AggregateRef> appendAll(List<Entry> entries);

    /** The entries of an aggregate after a version, oldest first. */
    List<Entry> newerThan(AggregateRef aggregate, long version);

    /** The entry of an aggregate with the highest version not after the moment: the aggregate as it was then. */
    Optional<Entry> asOf(AggregateRef aggregate, Instant moment);

    /** A page of the entries of one aggregate, newest first, keyed by {@link Entry#order()}. */
    Page<Entry> history(AggregateRef aggregate, PageRequest page);

    /** A page of everything in sight that matches, newest first, keyed by {@link Entry#order()}. */
    Page<Entry> activity(Sight sight, ActivityFilter filter, PageRequest page);

    /** Hands over every entry of the installation from the moment on, oldest first, without keeping them in memory. */
    void since(Instant moment, Consumer<Entry> reader);
}
