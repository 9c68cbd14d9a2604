package org.holdfast.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewFilter;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Access reviews: reading them. */
@GraphQLApi
@ApplicationScoped
public class ReviewGraph {

    private static final Cursors REVIEWS = new Cursors("access-reviews");
    private static final Cursors LINES = new Cursors("access-review-lines");

    private final CurrentActor caller;
    private final ReadReviews reviews;

    @Inject
    public ReviewGraph(CurrentActor caller, ReadReviews reviews) {
        this.caller = caller;
        this.reviews = reviews;
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("The access reviews that match, the newest first.")
    public @NonNull AccessReviewConnection accessReviews(
            @Nullable ReviewFilterInput filter,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        ReviewFilter narrowed = ReviewFilterInput.filter(filter);
        return AccessReviewConnection.of(
                reviews.page(actor, narrowed, new PageArguments(first, after, last, before).of(REVIEWS)),
                REVIEWS,
                this::view,
                () -> reviews.count(actor, narrowed));
    }

    @Query
    @Needs({})
    @Description(
            "An access review, for who has access.read and who reviews; `access-review-not-found` when there is none that the caller may see.")
    public @NonNull AccessReviewView accessReview(@NonNull @Id String id) {
        return view(reviews.get(actor(), new ReviewId(id)));
    }

    @Description("How far it is.")
    public @NonNull List<@NonNull ReviewCountsView> progress(@Source List<AccessReviewView> views) {
        List<AccessReview> read = views.stream().map(AccessReviewView::review).toList();
        return reviews.counts(actor().organisation(), read).stream()
                .map(ReviewCountsView::of)
                .toList();
    }

    @Description(
            "The listed grants whose holder's name contains the text, by that name; `state` narrows them to `open`, `confirmed` or `withdrawn`.")
    public @NonNull ReviewLineConnection lines(
            @Source AccessReviewView review,
            @Nullable String text,
            @Nullable String state,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        LineFilter filter = new LineFilter(Optional.ofNullable(text), Optional.ofNullable(state));
        return ReviewLineConnection.of(
                reviews.lines(
                        actor(),
                        new ReviewId(review.id()),
                        filter,
                        new PageArguments(first, after, last, before).of(LINES)),
                LINES,
                reviews::keyOf);
    }

    private AccessReviewView view(AccessReview review) {
        return AccessReviewView.of(review, reviews.overdue(review));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
