package org.holdfast.persistence.review;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewName;
import org.holdfast.domain.review.ReviewScope;
import org.holdfast.domain.shared.FoldedText;
import org.jspecify.annotations.Nullable;

/** The stored form of a review. {@code attention} is the day from which on something is to be done about it in the background; {@code search} is what it is found by. */
final class ReviewDocument {

    private static final int SCHEMA = 1;

    private ReviewDocument() {}

    static Document from(AccessReview review) {
        AccessReview.Plan plan = review.plan();
        Document document = new Document("schema", SCHEMA)
                .append("organisation", review.organisation().value())
                .append("version", review.version())
                .append("name", plan.name().value())
                .append("scopeKind", plan.scope().kind().name())
                .append("scopeKey", plan.scope().key())
                .append("due", plan.due().toString())
                .append(
                        "reviewers",
                        plan.reviewers().stream().map(MemberId::value).sorted().toList())
                .append("months", plan.months())
                .append("openedAt", Date.from(review.openedAt()))
                .append("openedBy", review.openedBy())
                .append("openedByName", review.names().openedBy())
                .append("scopeName", review.names().scope())
                .append("search", search(plan.name().value(), review.names().scope()))
                .append("reviewerNames", review.names().reviewers())
                .append("lines", review.lines())
                .append("reminded", review.reminded())
                .append("followed", review.followed())
                .append("attention", attention(review));
        review.closing().ifPresent(closing -> document.append("closedAt", Date.from(closing.at()))
                .append("closedBy", closing.byName())
                .append("confirmed", closing.confirmed())
                .append("withdrawn", closing.withdrawn()));
        return document;
    }

    /** What is looked for in: what it is called, and what it is of. */
    static String search(String name, String scope) {
        return FoldedText.fold(name) + '\u0001' + FoldedText.fold(scope);
    }

    /** As text that sorts by the day; null, which is before no day, for none. */
    static @Nullable String attention(AccessReview review) {
        return review.attention().map(LocalDate::toString).orElse(null);
    }

    static AccessReview toReview(Document stored) {
        return new AccessReview(
                new ReviewId(stored.getString("_id")),
                stored.getLong("version"),
                new OrganisationId(stored.getString("organisation")),
                plan(stored),
                names(stored),
                stored.getDate("openedAt").toInstant(),
                stored.getString("openedBy"),
                stored.getLong("lines"),
                Optional.ofNullable(stored.getDate("closedAt"))
                        .map(at -> new AccessReview.Closing(
                                at.toInstant(),
                                stored.getString("closedBy"),
                                stored.getLong("confirmed"),
                                stored.getLong("withdrawn"))),
                stored.getBoolean("reminded"),
                stored.getBoolean("followed"));
    }

    /** Those of before they were kept have none. */
    private static AccessReview.Names names(Document stored) {
        return new AccessReview.Names(
                stored.get("scopeName", ""),
                stored.get("openedByName", ""),
                stored.getList("reviewerNames", String.class, List.of()));
    }

    private static AccessReview.Plan plan(Document stored) {
        return new AccessReview.Plan(
                new ReviewName(stored.getString("name")),
                new ReviewScope(ReviewScope.Kind.valueOf(stored.getString("scopeKind")), stored.getString("scopeKey")),
                LocalDate.parse(stored.getString("due")),
                stored.getList("reviewers", String.class).stream()
                        .map(MemberId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                stored.getInteger("months"));
    }
}
