package org.holdfast.persistence.review;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.holdfast.persistence.database.MigrationStep;

/** Reviews by the day from which on something is to be done; those of before are given theirs. */
@ApplicationScoped
class ReviewAttention implements MigrationStep {

    @Override
    public int number() {
        return 245;
    }

    @Override
    public String name() {
        return "access reviews by the day of their next step";
    }

    @Override
    public void run(MongoDatabase database) {
        MongoCollection<Document> reviews = database.getCollection(MongoAccessReviews.REVIEWS);
        reviews.find(exists("attention", false))
                .forEach(review -> reviews.updateOne(
                        new Document("_id", review.getString("_id")),
                        Updates.combine(
                                Updates.set("attention", ReviewDocument.attention(ReviewDocument.toReview(review))),
                                Updates.unset("pending"))));
        reviews.createIndex(ascending("attention"));
    }
}
