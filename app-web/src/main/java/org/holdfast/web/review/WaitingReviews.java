package org.holdfast.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;

/** The access reviews that wait for the viewer, so that the start page leads to them. */
@Named
@RequestScoped
public class WaitingReviews {

    private static final int MOST = 10;

    private final ReadReviews reviews;
    private final Supplier<List<AccessReview>> waiting;

    @Inject
    public WaitingReviews(CurrentActor caller, ReadReviews reviews) {
        this.reviews = reviews;
        this.waiting = Once.of(() -> reviews.waiting(caller.get(), MOST));
    }

    /** Those of the earliest day first. */
    public List<AccessReview> list() {
        return waiting.get();
    }

    /** How many there are, and what for. */
    public String title() {
        return list().size() == 1
                ? "1 access review asks you to decide"
                : list().size() + " access reviews ask you to decide";
    }

    /** Whether the day of a review is over. */
    public boolean overdue(AccessReview review) {
        return reviews.overdue(review);
    }
}
