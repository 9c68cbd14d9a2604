package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.holdfast.domain.shared.EachByItself;
import org.holdfast.domain.shared.Job;

/** Reminds those who review of the day a week before it, and opens reviews again that are to be repeated. */
@ApplicationScoped
public class ReviewJob implements Job {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final AccessReviews reviews;
    private final RemindOfReview reminding;
    private final RepeatReview repeating;
    private final Clock clock;

    @Inject
    public ReviewJob(AccessReviews reviews, RemindOfReview reminding, RepeatReview repeating, Clock clock) {
        this.reviews = reviews;
        this.reminding = reminding;
        this.repeating = repeating;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-reviews";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /** Does what is due. That something is wrong with one review is no reason to leave the others. */
    @Override
    public void run() {
        LocalDate today = AccessReview.day(clock.instant());
        EachByItself each = new EachByItself();
        each.of(reviews.pending(today, AT_ONCE).stream(), this::follow);
        each.throwFirst();
    }

    private void follow(AccessReview review) {
        if (review.isOpen()) {
            reminding.remind(review);
        } else {
            repeating.repeat(review);
        }
    }
}
