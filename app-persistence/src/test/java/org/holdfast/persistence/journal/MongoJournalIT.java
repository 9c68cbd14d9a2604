package org.holdfast.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.holdfast.domain.journal.ActivityFilter;
import org.holdfast.domain.journal.EntryFixture;
import org.holdfast.domain.journal.Journal;
import org.holdfast.domain.journal.JournalContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoJournalIT implements JournalContract {

    private final MongoDatabase database = TestDatabase.migrated(new JournalIndexes());
    private final Journal journal = new MongoJournal(database);

    @Override
    public Journal journal() {
        return journal;
    }

    @Test
    void leavesRoomForTheSealer() {
        journal.append(EntryFixture.entry(EntryFixture.NORTH, 1));
        Document stored = database.getCollection("journal").find().first();
        assertThat(stored)
                .containsEntry("sequence", null)
                .containsEntry("hash", null)
                .containsEntry("checkpoint", null);
    }

    @Test
    void appendsWithOneCommandHoweverMany() {
        assertThat(TestDatabase.commandsOf(() -> journal.append(EntryFixture.entry(EntryFixture.NORTH, 1))))
                .containsExactly("insert");
        assertThat(TestDatabase.commandsOf(() -> journal.appendAll(
                        List.of(EntryFixture.entry(EntryFixture.NORTH, 2), EntryFixture.entry(EntryFixture.SOUTH, 1)))))
                .containsExactly("insert");
    }

    @Test
    void readsAPageWithOneCommand() {
        assertThat(TestDatabase.commandsOf(
                        () -> journal.activity(EVERYTHING, ActivityFilter.none(), PageRequest.first(50))))
                .containsExactly("find");
    }
}
