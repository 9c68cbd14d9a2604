package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of reviews, for those who may see what is granted. */
@ApplicationScoped
public class ReviewSubject implements Subject {

    private final AccessReviews reviews;

    @Inject
    public ReviewSubject(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String type() {
        return AccessReview.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.ACCESS_READ;
    }

    @Override
    public Set<String> parts() {
        return Set.of(ReviewPart.TYPE, ReviewDecision.TYPE);
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return reviews.find(actor.organisation(), new ReviewId(id))
                .map(AccessReview::path)
                .orElseThrow(() -> NotFoundException.notFound(AccessReview.TYPE));
    }
}
