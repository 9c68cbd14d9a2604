package org.holdfast.persistence.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Runs the steps that were not finished yet, in the order of their numbers, one node at a time. Killed at any moment,
 * the next start goes on where it stopped.
 */
@ApplicationScoped
public class Migrations {

    static final String COLLECTION = "migrations";

    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private final List<MigrationStep> steps;
    private final MongoDatabase database;
    private final DatabaseIdentity identity;
    private final Clock clock;

    @Inject
    Migrations(@Any Instance<MigrationStep> steps, MongoDatabase database, DatabaseIdentity identity, Clock clock) {
        this(steps.stream().toList(), database, identity, clock);
    }

    Migrations(Collection<MigrationStep> steps, MongoDatabase database, DatabaseIdentity identity, Clock clock) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(MigrationStep::number))
                .toList();
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        requireUniqueNumbers(this.steps);
    }

    /**
     * Runs what is left to run and waits for another node that does so.
     *
     * @return the names of the steps that were run here
     * @throws com.mongodb.MongoException when the database does not answer; call again
     */
    public List<String> run() {
        MongoCollection<Document> migrations = database.getCollection(COLLECTION);
        MigrationRecords records = new MigrationRecords(migrations, clock);
        List<MigrationStep> unfinished = unfinished(records);
        if (unfinished.isEmpty()) {
            return List.of();
        }
        MigrationTurn lease = MigrationTurn.await(new MigrationLease(migrations, identity.owner(), clock));
        try {
            return unfinished(records).stream().map(step -> run(step, records)).toList();
        } finally {
            lease.release();
        }
    }

    private List<MigrationStep> unfinished(MigrationRecords records) {
        return steps.stream().filter(step -> !records.isFinished(step)).toList();
    }

    private String run(MigrationStep step, MigrationRecords records) {
        LOG.log(Level.INFO, "Migration {0}: {1}.", step.number(), step.name());
        records.start(step);
        step.run(database);
        records.finish(step);
        return step.name();
    }

    private static void requireUniqueNumbers(List<MigrationStep> steps) {
        Set<Integer> numbers = new HashSet<>();
        for (MigrationStep step : steps) {
            if (step.number() < 1 || !numbers.add(step.number())) {
                throw new IllegalStateException("migration number " + step.number() + " of " + step.getClass()
                        + " is below 1 or taken by another step");
            }
        }
    }
}
