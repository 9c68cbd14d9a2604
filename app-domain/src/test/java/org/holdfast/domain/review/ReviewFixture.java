package org.holdfast.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.team.TeamFixture;

/** Reviews for tests. */
public final class ReviewFixture {

    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private ReviewFixture() {}

    public static ReviewId id(String end) {
        return new ReviewId("01HZZZZZZZ00000000000000" + end);
    }

    public static ReviewLineId lineId(String end) {
        return new ReviewLineId("01HZZZZZZZ00000000000000" + end);
    }

    public static AccessReview.Plan plan(int months) {
        return new AccessReview.Plan(
                new ReviewName("Spring"),
                ReviewScope.of(ActorFixture.ORGANISATION),
                LocalDate.of(2026, 4, 1),
                Set.of(MemberFixture.id("R1")),
                months);
    }

    public static AccessReview review(String end, int months) {
        return review(end, plan(months), "");
    }

    /** One of a name, of something that was called so. */
    public static AccessReview review(String end, String name, String of) {
        AccessReview.Plan plan = plan(0);
        return review(
                end,
                new AccessReview.Plan(new ReviewName(name), plan.scope(), plan.due(), plan.reviewers(), plan.months()),
                of);
    }

    private static AccessReview review(String end, AccessReview.Plan plan, String of) {
        return AccessReview.open(
                id(end),
                ActorFixture.ORGANISATION,
                plan,
                new AccessReview.Names(of, "Ann", List.of("Robin")),
                NOW,
                MemberFixture.id("A1").value(),
                2);
    }

    public static ReviewLine line(String end, String name) {
        Grant grant =
                new Grant(Role.EDITOR, ActorFixture.ORGANISATION.value()).ending(Instant.parse("2027-01-01T00:00:00Z"));
        return ReviewLine.of(lineId(end), MemberFixture.invited("B1", name, "bob@example.com"), grant)
                .called(Optional.of("All bakeries"), Optional.of("Inspector"));
    }

    public static ReviewLine teamLine(String end, String name) {
        return ReviewLine.of(
                lineId(end), TeamFixture.id("T1"), name, new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value()));
    }

    public static ReviewPart part(String review, List<ReviewLine> lines) {
        return new ReviewPart("01HZZZZZZZ00000000000000P1", ActorFixture.ORGANISATION, id(review), lines);
    }

    public static ReviewDecision decision(String review, String line, long version, Verdict verdict) {
        return new ReviewDecision(
                lineId(line),
                version,
                ActorFixture.ORGANISATION,
                id(review),
                verdict,
                Optional.of("Still needed"),
                MemberFixture.id("R1").value(),
                "Robin",
                NOW);
    }
}
