package org.holdfast.persistence.member;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Members by state, so that those who are not withdrawn are counted without looking at each. */
@ApplicationScoped
class MemberStateIndex implements MigrationStep {

    @Override
    public int number() {
        return 215;
    }

    @Override
    public String name() {
        return "index of members by state";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MemberDocument.COLLECTION).createIndex(ascending("organisation", "state", "nameKey"));
    }
}
