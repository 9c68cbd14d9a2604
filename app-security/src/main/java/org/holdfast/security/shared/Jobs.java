package org.holdfast.security.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Job;
import org.holdfast.domain.shared.Leases;
import org.holdfast.domain.shared.StorageReady;

/** Runs every {@link Job} in its rounds, where this process gets its lease. */
@ApplicationScoped
public class Jobs {

    private final Instance<Job> jobs;
    private final Rounds rounds;
    private final Leases leases;
    private final String holder;

    @Inject
    public Jobs(Instance<Job> jobs, Rounds rounds, Leases leases, Ids ids) {
        this.jobs = jobs;
        this.rounds = rounds;
        this.leases = leases;
        this.holder = ids.next();
    }

    void onReady(@Observes StorageReady ready) {
        jobs.forEach(job -> rounds.every(job.pause(), () -> run(job)));
    }

    private void run(Job job) {
        Duration held = job.pause().multipliedBy(2);
        if (leases.acquire("job/" + job.name(), holder, held)) {
            job.run();
        }
    }
}
