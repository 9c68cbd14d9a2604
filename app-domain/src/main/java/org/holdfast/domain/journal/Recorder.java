package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.holdfast.domain.access.Actor;

/**
 * The one way in which anything changes: append to the journal, bring the current state up to it, tell the observers.
 * Whoever has an answer from here can rely on the entry; should the process die before the state was brought up to it,
 * {@link Repair} does so at the next start or the next change of the same aggregate.
 */
@ApplicationScoped
public class Recorder {

    private final Journal journal;
    private final Projections projections;
    private final Repair repair;
    private final Event<Recorded> recorded;
    private final Clock clock;

    @Inject
    public Recorder(Journal journal, Projections projections, Repair repair, Event<Recorded> recorded, Clock clock) {
        this.journal = journal;
        this.projections = projections;
        this.repair = repair;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Records one change.
     *
     * @return the aggregate after it
     * @throws ConcurrentChangeException when somebody else changed the aggregate first; the state is then up to date
     */
    public <A extends Aggregate> A record(Actor actor, Change<A> change) {
        Entry entry = entry(actor, change);
        try {
            journal.append(entry);
        } catch (ConcurrentChangeException conflict) {
            repair.bringUpToDate(entry.aggregate(), entry.version() - 1);
            throw conflict;
        }
        projections.apply(entry);
        recorded.fire(new Recorded(List.of(entry)));
        return change.after();
    }

    /**
     * Records many changes of different aggregates of one type, each by itself, in few commands.
     *
     * @return the aggregates that somebody else had changed first; theirs are not recorded
     */
    public <A extends Aggregate> Set<AggregateRef> recordAll(Actor actor, List<Change<A>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        List<Entry> entries =
                changes.stream().map(change -> entry(actor, change)).toList();
        Set<AggregateRef> refused = journal.appendAll(entries);
        refused.forEach(aggregate -> repair.bringUpToDate(aggregate, 0));
        List<Entry> appended = entries.stream()
                .filter(entry -> !refused.contains(entry.aggregate()))
                .toList();
        projections.applyAll(entries.get(0).aggregate().type(), appended);
        recorded.fire(new Recorded(appended));
        return refused;
    }

    private <A extends Aggregate> Entry entry(Actor actor, Change<A> change) {
        A after = change.after();
        return new Entry(
                after.ref(),
                after.version(),
                after.path(),
                Instant.ofEpochMilli(clock.millis()),
                actor.id(),
                actor.name(),
                actor.origin(),
                change.kind(),
                change.fields(),
                change.reason(),
                after.fields());
    }
}
