package org.holdfast.security.workos;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.directory.CatchUp;
import org.holdfast.domain.directory.DirectoryWork;
import org.holdfast.domain.directory.FollowDirectories;
import org.holdfast.domain.directory.TidyDirectories;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.shared.HeldLease;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Leases;
import org.holdfast.domain.shared.StorageReady;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ReadConnections;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.security.shared.Rounds;

/**
 * Fetches events, reads connections anew, and does what takes longer, each on a thread of its own: reading a large directory must not keep
 * somebody in whom an event shuts out. One process of the cluster at a time.
 */
@ApplicationScoped
public class DirectoryRounds {

    /** With what an answer may take, and the seconds for which callers are remembered, well below a minute. */
    static final Duration FETCH_EVERY = Duration.ofSeconds(15);

    private static final Duration WORK_EVERY = Duration.ofSeconds(30);
    private static final Duration CONNECTIONS_EVERY = Duration.ofMinutes(10);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    /**
     * Should the process die, another one goes on after so long; as long as work lasts, it is prolonged. With the time between two rounds,
     * what an answer to it may take and the seconds for which callers are remembered still within a minute.
     */
    private static final Duration FETCHING = Duration.ofSeconds(15);

    /** Somebody fetched just now: so that all processes together ask hardly more often than one. */
    private static final Duration FETCHED = Duration.ofSeconds(12);

    private static final Duration WORKING = Duration.ofMinutes(2);

    /** Who wants to be left alone for longer is asked after so long nevertheless: somebody may have been shut out. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final CatchUp catchUp;
    private final FollowDirectories following;
    private final TidyDirectories tidying;
    private final ReadConnections connections;
    private final Leases leases;
    private final Clock clock;
    private final String holder;
    private final Rounds fetching = new Rounds();
    private final Rounds working = new Rounds();
    private volatile Instant notBefore = Instant.MIN;

    @Inject
    public DirectoryRounds(
            CatchUp catchUp,
            FollowDirectories following,
            TidyDirectories tidying,
            ReadConnections connections,
            Leases leases,
            Clock clock,
            Ids ids) {
        this.catchUp = catchUp;
        this.following = following;
        this.tidying = tidying;
        this.connections = connections;
        this.leases = leases;
        this.clock = clock;
        this.holder = ids.next();
    }

    void onReady(@Observes StorageReady ready) {
        fetching.soon(this::fetch);
        working.soon(this::work);
        fetching.every(FETCH_EVERY, this::fetch);
        working.every(WORK_EVERY, this::work);
        working.every(TIDY_EVERY, tidying::tidy);
        working.every(CONNECTIONS_EVERY, this::readConnections);
    }

    void onWork(@Observes DirectoryWork there) {
        working.soon(this::work);
    }

    /** Another organisation at the broker has other directories. */
    void onRecorded(@Observes Recorded recorded) {
        if (recorded.entries().stream()
                .anyMatch(entry -> entry.aggregate().type().equals(SingleSignOn.TYPE))) {
            working.soon(this::work);
        }
    }

    /** Does nothing more. */
    @PreDestroy
    public void stop() {
        fetching.stop();
        working.stop();
    }

    void fetch() {
        if (!clock.instant().isBefore(notBefore)) {
            lease("job/directory-events", FETCHING).ifPresent(this::fetch);
        }
    }

    private void fetch(HeldLease held) {
        Duration rest = FETCHED;
        try {
            catchUp.run(held);
        } catch (IdentityProviderException refused) {
            rest = refused.askAgainAfter().map(DirectoryRounds::pause).orElse(FETCHED);
            throw refused;
        } finally {
            notBefore = clock.instant().plus(rest);
            held.leave(rest);
        }
    }

    /** The lease is kept for so long: that is what all processes share, and this one does not take what is its own. */
    private static Duration pause(Duration told) {
        if (told.compareTo(FETCHED) < 0) {
            return FETCHED;
        }
        return told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE;
    }

    private void readConnections() {
        if (leases.acquire("job/sign-on-connections", holder, CONNECTIONS_EVERY)) {
            connections.read();
        }
    }

    private void work() {
        lease("job/directory-work", WORKING).ifPresent(following::run);
    }

    private Optional<HeldLease> lease(String name, Duration duration) {
        return HeldLease.take(leases, clock, name, holder, duration);
    }
}
