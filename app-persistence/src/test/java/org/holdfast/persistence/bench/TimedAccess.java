package org.holdfast.persistence.bench;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.AccessRefused;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;

/** The gate of the product with a stopwatch: how long a thread spends within it. */
@Alternative
@Priority(1)
@ApplicationScoped
class TimedAccess extends Access {

    @Inject
    TimedAccess(Event<AccessRefused> refusals) {
        super(refusals);
    }

    @Override
    public boolean may(Actor actor, Permission permission, ScopePath path) {
        return Stopwatch.timed(() -> super.may(actor, permission, path));
    }

    @Override
    public boolean mayUntil(Actor actor, Permission permission, ScopePath path, Optional<Instant> end) {
        return Stopwatch.timed(() -> super.mayUntil(actor, permission, path, end));
    }

    @Override
    public boolean mayAnywhere(Actor actor, Permission permission) {
        return Stopwatch.timed(() -> super.mayAnywhere(actor, permission));
    }

    @Override
    public boolean mayEverywhere(Actor actor, Permission permission) {
        return Stopwatch.timed(() -> super.mayEverywhere(actor, permission));
    }

    @Override
    public void require(Actor actor, Permission permission, ScopePath path) {
        Stopwatch.timed(() -> {
            super.require(actor, permission, path);
            return true;
        });
    }

    @Override
    public void requireEverywhere(Actor actor, Permission permission) {
        Stopwatch.timed(() -> {
            super.requireEverywhere(actor, permission);
            return true;
        });
    }

    @Override
    public void requireAnywhere(Actor actor, Permission permission) {
        Stopwatch.timed(() -> {
            super.requireAnywhere(actor, permission);
            return true;
        });
    }

    @Override
    public void requireSight(Actor actor, Permission reading, ScopePath path, String what) {
        Stopwatch.timed(() -> {
            super.requireSight(actor, reading, path, what);
            return true;
        });
    }

    @Override
    public Sight sight(Actor actor, Permission permission) {
        return Stopwatch.timed(() -> super.sight(actor, permission));
    }

    @Override
    public Set<String> boards(Actor actor, Permission permission) {
        return Stopwatch.timed(() -> super.boards(actor, permission));
    }

    @Override
    public Sight sightOfAll(Actor actor, Permission permission) {
        return Stopwatch.timed(() -> super.sightOfAll(actor, permission));
    }

    @Override
    public List<HeldGrant> explain(Actor actor, Permission permission, ScopePath path) {
        return Stopwatch.timed(() -> super.explain(actor, permission, path));
    }

    /** Adds up the time of what is timed on one thread; what is timed within something timed counts once. */
    static final class Stopwatch {

        private static final ThreadLocal<long[]> TIMES = ThreadLocal.withInitial(() -> new long[2]);

        private Stopwatch() {}

        /** What was timed on this thread so far, in nanoseconds. */
        static long nanos() {
            return TIMES.get()[0];
        }

        static <T> T timed(Supplier<T> working) {
            long[] times = TIMES.get();
            if (times[1]++ > 0) {
                try {
                    return working.get();
                } finally {
                    times[1]--;
                }
            }
            long start = System.nanoTime();
            try {
                return working.get();
            } finally {
                times[0] += System.nanoTime() - start;
                times[1]--;
            }
        }
    }
}
