package org.holdfast.persistence.review;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.persistence.database.MigrationStep;

/** The reviews of an organisation; those with something to do; the lines of a review by name, and by what was decided. */
@ApplicationScoped
class ReviewIndexes implements MigrationStep {

    @Override
    public int number() {
        return 240;
    }

    @Override
    public String name() {
        return "indexes of access reviews";
    }

    @Override
    public void run(MongoDatabase database) {
        database.getCollection(MongoAccessReviews.REVIEWS).createIndex(ascending("organisation", "_id"));
        database.getCollection(MongoAccessReviews.LINES)
                .createIndex(ascending("review", "nameKey", "verdict", "organisation"));
        database.getCollection(MongoAccessReviews.LINES).createIndex(ascending("review", "verdict", "organisation"));
    }
}
