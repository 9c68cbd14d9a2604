package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps the lines of reviews up to the journal. */
@ApplicationScoped
public class ReviewPartProjection implements Projection {

    private final AccessReviews reviews;

    @Inject
    public ReviewPartProjection(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String type() {
        return ReviewPart.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        reviews.list(ReviewPart.from(entry.aggregate().id(), entry.path().organisation(), entry.image()));
    }
}
