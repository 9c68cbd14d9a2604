package org.holdfast.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailFixture;
import org.holdfast.domain.mail.MailState;
import org.holdfast.domain.mail.Mails;
import org.holdfast.domain.mail.MailsContract;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoMailsIT implements MailsContract {

    private final MongoDatabase database = TestDatabase.migrated(new MailIndexes());
    private final Mails mails =
            new MongoMails(JNoSqlFixture.get(MailDocuments.class), JNoSqlFixture.get(MongoDBTemplate.class));

    @Override
    public Mails mails() {
        return mails;
    }

    @Test
    void readsAPageWithOneCommand() {
        mails.save(MailFixture.waiting("1"));
        assertThat(TestDatabase.commandsOf(
                        () -> mails.page(ActorFixture.ORGANISATION, Optional.of("ann"), PageRequest.first(50))))
                .containsExactly("aggregate");
    }

    @Test
    void looksBeforeItWrites() {
        assertThat(TestDatabase.commandsOf(() -> mails.save(MailFixture.waiting("1"))))
                .containsExactly("find", "insert");
        assertThat(TestDatabase.commandsOf(() -> mails.save(MailFixture.waiting("1"))))
                .containsExactly("find", "findAndModify");
    }

    @Test
    void readsWhatWasStoredBeforeThereWereEntities() {
        database.getCollection("outbox")
                .insertOne(new Document("_id", MailFixture.waiting("1").id().value())
                        .append("schema", 1)
                        .append("organisations", List.of())
                        .append("to", "ann@example.com")
                        .append("subject", "Hello")
                        .append("text", null)
                        .append("html", null)
                        .append("createdAt", Date.from(MailFixture.NOW))
                        .append("usefulUntil", Date.from(MailFixture.NOW))
                        .append("state", "waiting")
                        .append("tries", 2)
                        .append("nextTry", Date.from(MailFixture.NOW))
                        .append("problem", null));
        assertThat(mails.due(MailFixture.NOW, 5)).singleElement().satisfies(mail -> {
            assertThat(mail.organisations()).isEmpty();
            assertThat(mail.state()).isEqualTo(new MailState.Waiting(2, MailFixture.NOW, Optional.empty()));
        });
    }
}
