package org.holdfast.persistence.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.AccessReviews;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.ReviewCounts;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewLineId;
import org.holdfast.domain.review.ReviewPart;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.review.Verdict;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "many in one command, each guarded by its version; counts without reading")
class MongoAccessReviews implements AccessReviews {

    static final String REVIEWS = "accessReviews";
    static final String LINES = "accessReviewLines";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> reviews;
    private final MongoCollection<Document> lines;

    @Inject
    MongoAccessReviews(MongoDatabase database) {
        this.reviews = database.getCollection(REVIEWS);
        this.lines = database.getCollection(LINES);
    }

    @Override
    public Optional<AccessReview> find(OrganisationId organisation, ReviewId id) {
        return Stored.read(() -> Optional.ofNullable(reviews.find(and(eq("_id", id.value()), of(organisation)))
                        .first()))
                .map(ReviewDocument::toReview);
    }

    @Override
    public Page<AccessReview> page(OrganisationId organisation, PageRequest page) {
        return Pages.read(reviews, of(organisation), "_id", false, page, ReviewDocument::toReview);
    }

    @Override
    public Count count(OrganisationId organisation) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> reviews.countDocuments(of(organisation), limited)));
    }

    @Override
    public List<AccessReview> pending(int most) {
        return Stored.read(() -> reviews.find(eq("pending", true))
                .limit(most)
                .map(ReviewDocument::toReview)
                .into(new ArrayList<>()));
    }

    /** Matches the stored review where it is behind; where it is not, the upsert is refused as a duplicate. */
    @Override
    public void save(AccessReview review) {
        Bson older = and(eq("_id", review.id().value()), lt("version", review.version()));
        Document change = new Document("$set", ReviewDocument.from(review));
        Stored.written(() -> reviews.updateOne(older, change, UPSERT));
    }

    @Override
    public void list(ReviewPart part) {
        List<UpdateOneModel<Document>> added = part.lines().stream()
                .map(line -> new UpdateOneModel<Document>(
                        eq("_id", line.id().value()),
                        new Document("$setOnInsert", LineDocument.from(part, line)),
                        UPSERT))
                .toList();
        Stored.refused(() -> lines.bulkWrite(added, EACH_BY_ITSELF));
    }

    @Override
    public void decide(ReviewDecision decision) {
        Bson older = and(eq("_id", decision.line().value()), lt("decided", decision.version()));
        Stored.read(() -> lines.updateOne(older, new Document("$set", LineDocument.from(decision))));
    }

    @Override
    public Map<ReviewLineId, ReviewedLine> findLines(OrganisationId organisation, Collection<ReviewLineId> ids) {
        Map<ReviewLineId, ReviewedLine> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(ReviewLineId::value).distinct().toList();
            Stored.read(() -> lines.find(and(in("_id", keys), of(organisation)))
                            .map(LineDocument::toLine)
                            .into(new ArrayList<>()))
                    .forEach(line -> found.put(line.id(), line));
        }
        return found;
    }

    @Override
    public Page<ReviewedLine> lines(OrganisationId organisation, ReviewId review, LineFilter filter, PageRequest page) {
        List<Bson> all = new ArrayList<>(List.of(eq("review", review.value()), of(organisation)));
        filter.state().ifPresent(state -> all.add(eq("verdict", state)));
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("nameKey", Pattern.quote(text) + ".*\u0001")));
        return Pages.read(lines, and(all), "nameKey", true, page, LineDocument::toLine);
    }

    @Override
    public String keyOf(ReviewedLine line) {
        return LineDocument.key(line.listed());
    }

    @Override
    public ReviewCounts counts(OrganisationId organisation, ReviewId review) {
        return new ReviewCounts(
                decided(organisation, review, Optional.empty()),
                decided(organisation, review, Optional.of(Verdict.CONFIRMED)),
                decided(organisation, review, Optional.of(Verdict.WITHDRAWN)));
    }

    private long decided(OrganisationId organisation, ReviewId review, Optional<Verdict> verdict) {
        Bson all = and(eq("review", review.value()), of(organisation));
        Bson filter = verdict.map(one -> and(all, eq("verdict", one.word()))).orElse(all);
        return Stored.read(() -> lines.countDocuments(filter));
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }
}
