package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Brings current state up to the journal where a process died between the two. */
@ApplicationScoped
public class Repair {

    private final Journal journal;
    private final Projections projections;

    @Inject
    public Repair(Journal journal, Projections projections) {
        this.journal = journal;
        this.projections = projections;
    }

    /** Replays what an aggregate's state may lack after a version. */
    public void bringUpToDate(AggregateRef aggregate, long version) {
        journal.newerThan(aggregate, version).forEach(projections::apply);
    }

    /**
     * Replays every entry since a moment; those that the state has already are without effect.
     *
     * @return how many entries were looked at
     */
    public long replaySince(Instant moment) {
        AtomicLong replayed = new AtomicLong();
        journal.since(moment, entry -> {
            projections.apply(entry);
            replayed.incrementAndGet();
        });
        return replayed.get();
    }
}
