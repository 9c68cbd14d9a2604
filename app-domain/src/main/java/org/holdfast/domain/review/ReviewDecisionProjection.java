package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps what was decided on lines up to the journal. */
@ApplicationScoped
public class ReviewDecisionProjection implements Projection {

    private final AccessReviews reviews;

    @Inject
    public ReviewDecisionProjection(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String type() {
        return ReviewDecision.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        ReviewLineId line = new ReviewLineId(entry.aggregate().id());
        reviews.decide(ReviewDecision.from(line, entry.version(), entry.path().organisation(), entry.image()));
    }
}
