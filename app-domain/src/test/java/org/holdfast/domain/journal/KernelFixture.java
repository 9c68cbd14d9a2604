package org.holdfast.domain.journal;

import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.FiredEvents;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.InMemoryLeases;
import org.holdfast.domain.shared.SettableClock;

/** The kernel on in-memory stores, for testing use cases without a container. */
public final class KernelFixture {

    public final SettableClock clock = new SettableClock();
    public final Ids ids = new Ids(clock);
    public final FiredEvents<AccessRefused> refusals = new FiredEvents<>();
    public final Access access = new Access(refusals);
    public final InMemoryJournal journal = new InMemoryJournal();
    public final InMemoryClaims claims = new InMemoryClaims(journal, clock);
    public final InMemoryLeases leases = new InMemoryLeases(clock);
    public final Exclusive exclusive = new Exclusive(leases, ids);
    public final FiredEvents<Recorded> recorded = new FiredEvents<>();
    public final Repair repair;
    public final Recorder recorder;

    public KernelFixture(Projection... projections) {
        Projections all = Projections.of(projections);
        repair = new Repair(journal, all, recorded);
        recorder = new Recorder(journal, all, repair, recorded, clock);
    }
}
