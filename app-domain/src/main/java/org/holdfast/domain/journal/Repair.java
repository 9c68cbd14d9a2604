package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Brings current state, and what follows from it, up to the journal where a process died before that was done. */
@ApplicationScoped
public class Repair {

    private static final int BATCH = 500;

    private final Journal journal;
    private final Projections projections;
    private final Event<Recorded> recorded;

    @Inject
    public Repair(Journal journal, Projections projections, Event<Recorded> recorded) {
        this.journal = journal;
        this.projections = projections;
        this.recorded = recorded;
    }

    /** Replays what an aggregate's state may lack after a version. */
    public void bringUpToDate(AggregateRef aggregate, long version) {
        journal.newerThan(aggregate, version).forEach(projections::apply);
    }

    /**
     * Replays every entry since a moment; those that the state has already are without effect. Observers are told again
     * of those before another moment, because they may not have been told at all.
     *
     * @param told up to when; entries after it may be of a command that is still at its observers
     * @return how many entries were looked at
     */
    public long replaySince(Instant moment, Instant told) {
        AtomicLong replayed = new AtomicLong();
        List<Entry> batch = new ArrayList<>();
        journal.since(moment, entry -> {
            projections.apply(entry);
            replayed.incrementAndGet();
            if (entry.at().isBefore(told)) {
                batch.add(entry);
            }
            if (batch.size() == BATCH) {
                tell(batch);
            }
        });
        tell(batch);
        return replayed.get();
    }

    private void tell(List<Entry> batch) {
        if (!batch.isEmpty()) {
            recorded.fire(new Recorded(batch));
            batch.clear();
        }
    }
}
