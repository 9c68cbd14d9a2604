package org.holdfast.domain.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;

/**
 * What was decided on a line; there is none until somebody does.
 *
 * @param line which
 * @param version 1 for the first decision, one more each time that somebody decides otherwise
 * @param organisation where
 * @param review of which review
 * @param verdict what
 * @param comment why, up to {@value #MAXIMUM_COMMENT} characters
 * @param by the id of who decided
 * @param byName what they were called
 * @param at when
 */
public record ReviewDecision(
        ReviewLineId line,
        long version,
        OrganisationId organisation,
        ReviewId review,
        Verdict verdict,
        Optional<String> comment,
        String by,
        String byName,
        Instant at)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "access-review-decision";

    /** The most characters of a comment. */
    public static final int MAXIMUM_COMMENT = 500;

    public ReviewDecision {
        comment.ifPresent(text -> Assert.text("comment", text, MAXIMUM_COMMENT));
    }

    static ReviewDecision from(ReviewLineId line, long version, OrganisationId organisation, Fields image) {
        return new ReviewDecision(
                line,
                version,
                organisation,
                new ReviewId(image.text("review")),
                Verdict.valueOf(image.text("verdict").toUpperCase(Locale.ROOT)),
                image.findText("comment"),
                image.text("by"),
                image.text("byName"),
                image.findInstant("decidedAt").orElseThrow());
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, line.value());
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("review", review.value())
                .with("verdict", verdict.word())
                .with("comment", comment)
                .with("by", by)
                .with("byName", byName)
                .with("decidedAt", at);
    }
}
