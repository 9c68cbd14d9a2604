package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * of those before another moment, because they may not have been told at all. Neighbours of one type are applied
     * together, so that replaying an import costs what the import cost and not a read of all for each of its rows.
     *
     * @param told up to when; entries after it may be of a command that is still at its observers
     * @return how many entries were looked at
     */
    public long replaySince(Instant moment, Instant told) {
        Replay replay = new Replay(told);
        journal.since(moment, replay::add);
        replay.end();
        return replay.looked;
    }

    /** Entries that can be applied by one call, and those of which observers are still to be told. */
    private final class Replay {

        private final Instant told;
        private final Map<AggregateRef, Entry> neighbours = new LinkedHashMap<>();
        private final List<Entry> untold = new ArrayList<>();
        private long looked;

        Replay(Instant told) {
            this.told = told;
        }

        void add(Entry entry) {
            if (!belongs(entry)) {
                apply();
            }
            neighbours.put(entry.aggregate(), entry);
            looked++;
        }

        void end() {
            apply();
            tell();
        }

        private boolean belongs(Entry entry) {
            String type = entry.aggregate().type();
            return neighbours.size() < BATCH
                    && !neighbours.containsKey(entry.aggregate())
                    && neighbours.keySet().stream().limit(1).allMatch(first -> first.type()
                            .equals(type));
        }

        private void apply() {
            if (neighbours.isEmpty()) {
                return;
            }
            List<Entry> entries = List.copyOf(neighbours.values());
            neighbours.clear();
            projections.applyAll(entries.get(0).aggregate().type(), entries);
            entries.stream().filter(entry -> entry.at().isBefore(told)).forEach(untold::add);
            if (untold.size() >= BATCH) {
                tell();
            }
        }

        private void tell() {
            if (!untold.isEmpty()) {
                recorded.fire(new Recorded(List.copyOf(untold)));
                untold.clear();
            }
        }
    }
}
