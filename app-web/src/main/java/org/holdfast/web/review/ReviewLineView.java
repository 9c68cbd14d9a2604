package org.holdfast.web.review;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.team.TeamId;
import org.holdfast.web.member.GrantView;
import org.jspecify.annotations.Nullable;

/** A line of a review as the API shows it. */
@Name("AccessReviewLine")
@Description("A grant as it was when the review was opened, and what was decided on it.")
public record ReviewLineView(
        @NonNull @Id String id,

        @Description("The member who had it; null for a team's.") @Id @Nullable
        String memberId,

        @Description("The team that had it; null for a member's.") @Id @Nullable
        String teamId,

        @Description("What the holder was called.") @NonNull String holder,

        @Description("The mail address that the member had; null for a team's, and in lines of before this was kept.")
        @Nullable
        String mail,

        @NonNull GrantView grant,

        @Description(
                "What the site, board or site group was called; null for the organisation, and in lines of before this was kept.")
        @Nullable
        String place,

        @Description("What a role of the organisation's own was called; null for the built-in ones.") @Nullable
        String ownRole,

        @Description("Null once the review is closed.") @Nullable
        GrantStateName state,

        @Description("Null while nobody decided.") @Nullable VerdictName verdict,

        @Nullable String comment,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ReviewLineView of(LineNow now) {
        ReviewedLine line = now.line();
        return new ReviewLineView(
                line.id().value(),
                line.listed().member().map(MemberId::value).orElse(null),
                line.listed().team().map(TeamId::value).orElse(null),
                line.listed().name(),
                line.listed().mail().orElse(null),
                GrantView.of(line.organisation(), line.listed().grant()),
                line.listed().place().orElse(null),
                line.listed().ownRole().orElse(null),
                now.state().map(GrantStateName::of).orElse(null),
                line.decision().map(one -> VerdictName.of(one.verdict())).orElse(null),
                line.decision().flatMap(ReviewDecision::comment).orElse(null),
                line.decision().map(ReviewDecision::byName).orElse(null),
                line.decision().map(ReviewDecision::at).orElse(null));
    }
}
