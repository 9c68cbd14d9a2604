package org.holdfast.domain.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.holdfast.domain.shared.Job;
import org.holdfast.domain.shared.StorageReady;

/**
 * Replays the newest entries, for those whose process died before the current state was brought up to them or before
 * their observers were through: once before anything is served, and every few minutes for the other nodes of a cluster.
 */
@ApplicationScoped
public class RepairJob implements Job {

    private static final Logger LOG = System.getLogger(RepairJob.class.getName());
    private static final String NAME = "journal-repair";

    /** Longer than any command takes from its append to the last of its observers. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Repair repair;
    private final Watermarks watermarks;
    private final Clock clock;

    @Inject
    public RepairJob(Repair repair, Watermarks watermarks, Clock clock) {
        this.repair = repair;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Nothing of this process is under way yet: observers are told of everything. */
    void onReady(@Observes StorageReady ready) {
        Instant now = clock.instant();
        replay(now, now.plus(MARGIN));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        replay(now, now.minus(MARGIN));
    }

    private void replay(Instant now, Instant told) {
        Instant from = watermarks.find(NAME).orElse(Instant.EPOCH);
        long replayed = repair.replaySince(from, told);
        LOG.log(Level.DEBUG, "Replayed {0} entries since {1}", replayed, from);
        watermarks.set(NAME, now.minus(MARGIN));
    }
}
