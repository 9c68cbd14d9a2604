package org.holdfast.persistence.mail;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The outbox of an organisation, what is due, and what is old. */
@ApplicationScoped
class MailIndexes implements MigrationStep {

    @Override
    public int number() {
        return 310;
    }

    @Override
    public String name() {
        return "indexes of the outbox";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> mails = database.getCollection(MailDocument.COLLECTION);
        mails.createIndex(ascending("organisations", "_id"));
        mails.createIndex(ascending("state", "nextTry"));
        mails.createIndex(ascending("createdAt"));
    }
}
