package org.holdfast.web.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.ReviewName;
import org.holdfast.domain.review.ReviewScope;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.web.shared.Days;
import org.jspecify.annotations.Nullable;

/** What an access review shall be. */
@Input("OpenAccessReviewInput")
@Description("What an access review shall be.")
public record OpenReviewInput(
        @NonNull String name,

        @Description("The last day for decisions, for example 2026-12-31.") @NonNull
        String due,

        @NonNull ReviewScopeName scope,

        @Description("The team, board, site or site group; left out for the organisation.") @Id @Nullable
        String scopeId,

        @Description("Ids of the members who review, besides those who manage members.") @Nullable
        List<@Nullable String> reviewers,

        @Description("After how many months it is opened again; left out for never.") @Nullable
        Integer months) {

    /** All of it, with every problem at once. */
    AccessReview.Plan plan(OrganisationId organisation) {
        InputCheck check = new InputCheck();
        Optional<ReviewName> named = check.value(() -> new ReviewName(name));
        Optional<LocalDate> day = check.value(() -> Days.parse("due", due));
        Optional<ReviewScope> of = check.value(() -> scope(organisation));
        Optional<Set<MemberId>> people = check.value(this::people);
        check.done();
        return new AccessReview.Plan(
                named.orElseThrow(),
                of.orElseThrow(),
                day.orElseThrow(),
                people.orElseThrow(),
                months == null ? 0 : months);
    }

    private ReviewScope scope(OrganisationId organisation) {
        return scope == ReviewScopeName.ORGANISATION
                ? ReviewScope.of(organisation)
                : new ReviewScope(scope.kind(), Optional.ofNullable(scopeId).orElse(""));
    }

    private Set<MemberId> people() {
        return Optional.ofNullable(reviewers).stream()
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable)
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
