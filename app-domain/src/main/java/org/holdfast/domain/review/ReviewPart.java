package org.holdfast.domain.review;

import java.util.List;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Some of the lines of a review: made when it is opened, and never changed.
 *
 * @param id identifies the part
 * @param organisation where
 * @param review whose
 * @param lines at most {@value #MOST}
 */
public record ReviewPart(String id, OrganisationId organisation, ReviewId review, List<ReviewLine> lines)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "access-review-part";

    /** The most lines of one part, so that an entry stays small. */
    static final int MOST = 200;

    public ReviewPart {
        lines = List.copyOf(lines);
    }

    static ReviewPart from(String id, OrganisationId organisation, Fields image) {
        return new ReviewPart(
                id,
                organisation,
                new ReviewId(image.text("review")),
                image.nestedList("lines").stream().map(ReviewLine::from).toList());
    }

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id);
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("review", review.value())
                .with("lines", lines.stream().map(ReviewLine::stored).toList());
    }
}
