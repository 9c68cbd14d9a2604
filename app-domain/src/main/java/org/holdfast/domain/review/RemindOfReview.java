package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** The product reminds of the last day of a review. */
@ApplicationScoped
class RemindOfReview {

    /** The kind of the entry. */
    public static final String REMINDED = "access-review-reminded";

    private final ReadReviews reading;
    private final TellReviewers telling;
    private final ReviewMails texts;
    private final Recorder recorder;

    @Inject
    RemindOfReview(ReadReviews reading, TellReviewers telling, ReviewMails texts, Recorder recorder) {
        this.reading = reading;
        this.telling = telling;
        this.texts = texts;
        this.recorder = recorder;
    }

    void remind(AccessReview review) {
        ReviewCounts counts = reading.counts(review);
        telling.tell(review, member -> texts.reminder(member.name(), review, counts));
        recorder.record(
                Actor.holdfast(review.organisation(), Origin.AUTOMATION),
                Change.changed(REMINDED, review, review.remind()));
    }
}
