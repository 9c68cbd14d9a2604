package org.holdfast.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.review.CloseReview;
import org.holdfast.domain.review.DecideOnGrants;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.OpenReview;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewLineId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.jspecify.annotations.Nullable;

/** Access reviews: opening, deciding, closing. */
@GraphQLApi
@ApplicationScoped
public class ReviewChangeGraph {

    private final CurrentActor caller;
    private final OpenReview opening;
    private final DecideOnGrants deciding;
    private final CloseReview closing;

    @Inject
    public ReviewChangeGraph(CurrentActor caller, OpenReview opening, DecideOnGrants deciding, CloseReview closing) {
        this.caller = caller;
        this.opening = opening;
        this.deciding = deciding;
        this.closing = closing;
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Opens an access review: it lists every grant of its scope as it is now.")
    public @NonNull AccessReviewView openAccessReview(@NonNull OpenReviewInput input) {
        Actor actor = actor();
        return AccessReviewView.of(opening.open(actor, input.plan(actor.organisation())), false);
    }

    @Mutation
    @Needs({})
    @Description(
            "Confirms listed grants, at most 200 at once, and says how many were not before: who reviews, and who has member.manage; never on what they hold themselves.")
    public int confirmAccess(
            @NonNull @Id String review, @NonNull List<@NonNull String> lines, @Nullable String comment) {
        return deciding.confirm(
                actor(),
                new ReviewId(review),
                lines.stream().map(ReviewLineId::new).toList(),
                given(comment));
    }

    @Mutation
    @Needs({})
    @Description("Takes a listed grant away, by the rules of changing grants, and says so on its line.")
    public @NonNull ReviewLineView withdrawAccess(
            @NonNull @Id String review, @NonNull @Id String line, @Nullable String comment) {
        return ReviewLineView.of(new LineNow(
                deciding.withdraw(actor(), new ReviewId(review), new ReviewLineId(line), given(comment)),
                Optional.of(LineNow.State.GONE)));
    }

    @Mutation
    @Needs(Permission.MEMBER_MANAGE)
    @Description("Closes an access review: from then on its lines are a proof that nobody changes.")
    public @NonNull AccessReviewView closeAccessReview(@NonNull @Id String id, int version) {
        return AccessReviewView.of(closing.close(actor(), new ReviewId(id), version), false);
    }

    private static Optional<String> given(@Nullable String comment) {
        return Optional.ofNullable(comment).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
