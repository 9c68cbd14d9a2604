package org.holdfast.persistence.review;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.AccessReviews;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewFilter;
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
    public Page<AccessReview> page(
            OrganisationId organisation, ReviewFilter filter, LocalDate today, PageRequest page) {
        Bson matching = matching(organisation, filter, today);
        return Pages.read(reviews, matching, "_id", false, page, ReviewDocument::toReview);
    }

    @Override
    public Count count(OrganisationId organisation, ReviewFilter filter, LocalDate today) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        Bson matching = matching(organisation, filter, today);
        return Count.upToLimit(Stored.read(() -> reviews.countDocuments(matching, limited)));
    }

    @Override
    public List<AccessReview> open(OrganisationId organisation, Optional<MemberId> reviewer, int most) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation), eq("closedAt", null)));
        reviewer.ifPresent(one -> all.add(eq("reviewers", one.value())));
        return Stored.read(() -> reviews.find(and(all))
                .sort(ascending("due", "_id"))
                .limit(most)
                .map(ReviewDocument::toReview)
                .into(new ArrayList<>()));
    }

    @Override
    public List<AccessReview> pending(LocalDate day, int most) {
        return Stored.read(() -> reviews.find(lte("attention", day.toString()))
                .sort(ascending("attention"))
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
    public Map<ReviewId, Map<Verdict, Long>> decided(OrganisationId organisation, Collection<ReviewId> asked) {
        List<String> words = Stream.of(Verdict.values()).map(Verdict::word).toList();
        Bson filter =
                and(in("review", asked.stream().map(ReviewId::value).toList()), in("verdict", words), of(organisation));
        Document group = new Document("review", "$review").append("verdict", "$verdict");
        Map<ReviewId, Map<Verdict, Long>> decided = new HashMap<>();
        Stored.read(() -> lines.aggregate(List.of(match(filter), group(group, sum("lines", 1L))))
                        .into(new ArrayList<>()))
                .forEach(found -> decided.computeIfAbsent(review(found), unknown -> new EnumMap<>(Verdict.class))
                        .put(verdict(found), found.get("lines", Number.class).longValue()));
        return decided;
    }

    @Override
    public List<ReviewedLine> undecided(OrganisationId organisation, Collection<ReviewId> asked, int most) {
        Bson filter = and(
                in("review", asked.stream().map(ReviewId::value).toList()),
                eq("verdict", LineFilter.OPEN),
                of(organisation));
        return Stored.read(
                () -> lines.find(filter).limit(most).map(LineDocument::toLine).into(new ArrayList<>()));
    }

    private static ReviewId review(Document found) {
        return new ReviewId(found.get("_id", Document.class).getString("review"));
    }

    private static Verdict verdict(Document found) {
        return Verdict.of(found.get("_id", Document.class).getString("verdict"));
    }

    private static Bson matching(OrganisationId organisation, ReviewFilter filter, LocalDate today) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation)));
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("search", Pattern.quote(text))));
        filter.state().ifPresent(state -> all.add(being(state, today)));
        return and(all);
    }

    private static Bson being(ReviewFilter.State state, LocalDate today) {
        return switch (state) {
            case OPEN -> exists("closedAt", false);
            case OVERDUE -> and(exists("closedAt", false), lt("due", today.toString()));
            case CLOSED -> exists("closedAt", true);
        };
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }
}
