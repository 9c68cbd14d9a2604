package org.holdfast.persistence.journal;

import com.mongodb.client.MongoDatabase;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ClaimsContract;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.persistence.database.TestDatabase;

class MongoClaimsIT implements ClaimsContract {

    private final MongoDatabase database = TestDatabase.migrated(new JournalIndexes());
    private final SettableClock clock = new SettableClock();
    private final Journal journal = new MongoJournal(database);
    private final Claims claims = new MongoClaims(database, clock);

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
