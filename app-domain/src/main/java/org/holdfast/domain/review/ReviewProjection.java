package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps reviews up to the journal. */
@ApplicationScoped
public class ReviewProjection implements Projection {

    private final AccessReviews reviews;

    @Inject
    public ReviewProjection(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String type() {
        return AccessReview.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        ReviewId id = new ReviewId(entry.aggregate().id());
        reviews.save(AccessReview.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
