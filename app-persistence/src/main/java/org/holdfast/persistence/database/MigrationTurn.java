package org.holdfast.persistence.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.holdfast.domain.shared.Surviving;

/** The turn of whoever migrates: its lease is prolonged in the background until it is released. */
final class MigrationTurn {

    private static final Logger LOG = System.getLogger(MigrationTurn.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration BEAT = MigrationLease.LENGTH.dividedBy(3);

    private final MigrationLease lease;
    private final Thread heart = new Thread(this::beat, "holdfast-migration-lease");

    private MigrationTurn(MigrationLease lease) {
        this.lease = lease;
        heart.setDaemon(true);
        heart.start();
    }

    /** Waits until the lease is free and takes it. */
    static MigrationTurn await(MigrationLease lease) {
        try {
            while (!lease.take()) {
                Thread.sleep(PAUSE.toMillis());
            }
            return new MigrationTurn(lease);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while another node migrates the database", e);
        }
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(BEAT.toMillis());
                prolong();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void prolong() {
        Surviving.doing(
                lease::take,
                failure -> LOG.log(
                        Level.WARNING, "The migration lease could not be prolonged: {0}", failure.getMessage()));
    }

    void release() {
        heart.interrupt();
        lease.release();
    }
}
