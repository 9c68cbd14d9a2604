package org.holdfast.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.ReviewScope;
import org.jspecify.annotations.Nullable;

/** An access review as the API shows it. */
@Name("AccessReview")
@Description(
        "A review of what is granted: each grant, as it was when the review was opened, is confirmed or withdrawn.")
public record AccessReviewView(
        @NonNull @Id String id,

        @Description("One more with each change; closing names the one that its caller has seen.")
        int version,

        @NonNull String name,
        @NonNull ReviewScopeName scope,

        @Description("The team, board, site or site group; null for the organisation.") @Id @Nullable
        String scopeId,

        @Description("The last day for decisions.") @NonNull LocalDate due,

        @Description("Whether it is open and its last day is over.")
        boolean overdue,

        @Description("Ids of the members who review, besides those who manage members.") @NonNull
        List<@NonNull String> reviewers,

        @Description("After how many months it is opened again; 0 for never.")
        int months,

        @NonNull Instant openedAt,

        @Description("How many grants it lists.") int lineCount,

        @Description("When it was closed; null while decisions can be made.") @Nullable
        Instant closedAt,

        @Description("Who closed it.") @Nullable String closedBy,

        @Ignore AccessReview review) {

    public AccessReviewView {
        reviewers = List.copyOf(reviewers);
    }

    static AccessReviewView of(AccessReview review, boolean overdue) {
        AccessReview.Plan plan = review.plan();
        boolean whole = plan.scope().kind() == ReviewScope.Kind.ORGANISATION;
        return new AccessReviewView(
                review.id().value(),
                Math.toIntExact(review.version()),
                plan.name().value(),
                ReviewScopeName.of(plan.scope()),
                whole ? null : plan.scope().key(),
                plan.due(),
                overdue,
                plan.reviewers().stream().map(MemberId::value).sorted().toList(),
                plan.months(),
                review.openedAt(),
                Math.toIntExact(review.lines()),
                review.closing().map(AccessReview.Closing::at).orElse(null),
                review.closing().map(AccessReview.Closing::byName).orElse(null),
                review);
    }
}
