package org.holdfast.persistence.review;

import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewLine;
import org.holdfast.domain.review.ReviewLineId;
import org.holdfast.domain.review.ReviewPart;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.review.Verdict;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.team.TeamId;
import org.holdfast.persistence.shared.StoredGrant;

/** The stored form of a line of a review: the grant as it was listed, and since somebody decided what and when. */
final class LineDocument {

    private static final int SCHEMA = 1;

    private LineDocument() {}

    static Document from(ReviewPart part, ReviewLine line) {
        return new Document("schema", SCHEMA)
                .append("organisation", part.organisation().value())
                .append("review", part.review().value())
                .append("member", line.member().map(MemberId::value).orElse(null))
                .append("team", line.team().map(TeamId::value).orElse(null))
                .append("name", line.name())
                .append("nameKey", key(line))
                .append("mail", line.mail().orElse(null))
                .append("grant", StoredGrant.from(line.grant()))
                .append("place", line.place().orElse(null))
                .append("ownRole", line.ownRole().orElse(null))
                .append("verdict", LineFilter.OPEN)
                .append("decided", 0L);
    }

    static Document from(ReviewDecision decision) {
        return new Document("verdict", decision.verdict().word())
                .append("decided", decision.version())
                .append("comment", decision.comment().orElse(null))
                .append("by", decision.by())
                .append("byName", decision.byName())
                .append("at", Date.from(decision.at()));
    }

    static ReviewedLine toLine(Document stored) {
        ReviewLine listed = new ReviewLine(
                new ReviewLineId(stored.getString("_id")),
                Optional.ofNullable(stored.getString("member")).map(MemberId::new),
                Optional.ofNullable(stored.getString("team")).map(TeamId::new),
                stored.getString("name"),
                Optional.ofNullable(stored.getString("mail")),
                StoredGrant.toGrant(stored.get("grant", Document.class)),
                Optional.ofNullable(stored.getString("place")),
                Optional.ofNullable(stored.getString("ownRole")));
        OrganisationId organisation = new OrganisationId(stored.getString("organisation"));
        ReviewId review = new ReviewId(stored.getString("review"));
        return new ReviewedLine(organisation, review, listed, decision(stored, listed.id(), organisation, review));
    }

    static String key(ReviewLine line) {
        return FoldedText.key(line.name(), line.id().value());
    }

    private static Optional<ReviewDecision> decision(
            Document stored, ReviewLineId line, OrganisationId organisation, ReviewId review) {
        return stored.getLong("decided") == 0
                ? Optional.empty()
                : Optional.of(new ReviewDecision(
                        line,
                        stored.getLong("decided"),
                        organisation,
                        review,
                        Verdict.valueOf(stored.getString("verdict").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(stored.getString("comment")),
                        stored.getString("by"),
                        stored.getString("byName"),
                        stored.getDate("at").toInstant()));
    }
}
