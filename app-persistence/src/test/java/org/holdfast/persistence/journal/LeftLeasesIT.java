package org.holdfast.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.persistence.database.DatabaseIdentity;
import org.holdfast.persistence.database.DatabasePrepared;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class LeftLeasesIT {

    private final MongoDatabase database = TestDatabase.migrated();
    private final MongoLeases leases = new MongoLeases(database, new SettableClock());

    @Test
    void endsWhatAKilledProcessHeldOnTheEmbeddedDatabase() {
        leases.acquire("site-tree", "dead", Duration.ofMinutes(1));

        start(new DatabaseIdentity("embedded"));

        assertThat(leases.acquire("site-tree", "living", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void leavesWhatAnotherNodeHoldsInACluster() {
        leases.acquire("site-tree", "other node", Duration.ofMinutes(1));

        start(new DatabaseIdentity("01HZ"));

        assertThat(leases.acquire("site-tree", "this node", Duration.ofMinutes(1)))
                .isFalse();
    }

    private void start(DatabaseIdentity identity) {
        new LeftLeases(database, identity).onPrepared(new DatabasePrepared(List.of()));
    }
}
