package org.holdfast.persistence.signin;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** Who waited for a link was kept in another form; it is forgotten by the hour anyway, and whoever waits asks again. */
@ApplicationScoped
class LinkQueuesOfBefore implements MigrationStep {

    @Override
    public int number() {
        return 306;
    }

    @Override
    public String name() {
        return "queues of links in their former form";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoLinkQueues.COLLECTION).deleteMany(Filters.exists("turns", false));
    }
}
