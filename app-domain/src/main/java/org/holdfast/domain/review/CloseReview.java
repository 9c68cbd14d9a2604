package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Exclusive;

/** Who looks after members closes a review: from then on its lines are a proof that nobody changes. */
@ApplicationScoped
public class CloseReview {

    /** The kind of the entry. */
    public static final String CLOSED = "access-review-closed";

    private final Access access;
    private final ReadReviews reading;
    private final Recorder recorder;
    private final Exclusive exclusive;
    private final Clock clock;

    @Inject
    public CloseReview(Access access, ReadReviews reading, Recorder recorder, Exclusive exclusive, Clock clock) {
        this.access = access;
        this.reading = reading;
        this.recorder = recorder;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /**
     * Closes a review, with lines that nobody decided or without. Nothing is decided while it counts.
     *
     * @param version the version that the caller has seen
     * @throws ReviewRefusedException {@code access-review-closed}
     */
    public AccessReview close(Actor actor, ReviewId id, long version) {
        closable(actor, id);
        return exclusive.doing(AccessReview.turn(id), () -> closed(actor, id, version));
    }

    /** Asked before the turn, too: whoever may not do it keeps nobody waiting. */
    private AccessReview closable(Actor actor, ReviewId id) {
        AccessReview review = reading.get(actor, id);
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        return review;
    }

    private AccessReview closed(Actor actor, ReviewId id, long version) {
        AccessReview review = closable(actor, id);
        if (!review.isOpen()) {
            throw ReviewRefusedException.closed();
        }
        if (review.version() != version) {
            throw ConcurrentChangeException.of(review.ref());
        }
        ReviewCounts counts = reading.counts(review);
        AccessReview.Closing closing = new AccessReview.Closing(
                Instant.ofEpochMilli(clock.millis()), actor.name(), counts.confirmed(), counts.withdrawn());
        return recorder.record(actor, Change.changed(CLOSED, review, review.close(closing)));
    }
}
