package org.holdfast.persistence.review;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** The reviews of an organisation by what they are found by; those of before are given it. */
@ApplicationScoped
class ReviewSearchIndexes implements MigrationStep {

    @Override
    public int number() {
        return 246;
    }

    @Override
    public String name() {
        return "search of access reviews";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> reviews = database.getCollection(MongoAccessReviews.REVIEWS);
        reviews.find(exists("search", false))
                .forEach(review -> reviews.updateOne(
                        new Document("_id", review.getString("_id")),
                        Updates.set(
                                "search",
                                ReviewDocument.search(review.getString("name"), review.get("scopeName", "")))));
        reviews.createIndex(ascending("organisation", "_id", "search", "closedAt", "due"));
    }
}
