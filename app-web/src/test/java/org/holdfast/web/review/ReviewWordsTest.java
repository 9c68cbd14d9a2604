package org.holdfast.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardReaches;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReviewFixture;
import org.holdfast.domain.review.ReviewLine;
import org.holdfast.domain.review.ReviewScope;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.site.PlacesFixture;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFixture;
import org.holdfast.domain.team.TeamKernel;
import org.holdfast.web.member.GrantWords;
import org.junit.jupiter.api.Test;

class ReviewWordsTest {

    private final TeamKernel world = new TeamKernel();
    private final ReviewWords words = new ReviewWords(new GrantWords(
            new ReadSites(world.kernel.access, world.sites, PlacesFixture.of(world.sites)),
            new ReadBoards(
                    world.kernel.access,
                    world.boards,
                    new BoardReaches(world.boards, world.sites, PlacesFixture.of(world.sites))),
            world.readGroups,
            world.readRoles,
            world.kernel.clock));

    @Test
    void callsPlacesWhatTheyWereCalledAndLinesOfBeforeWhatTheyAreCalled() {
        SiteGroup group = SiteGroupFixture.group("G1", "Shops");
        world.groups.save(group);
        world.members.save(MemberFixture.owner("A1", "Ann", "ann@example.com"));
        Grant grant = Grant.of(Role.EDITOR.id(), Scope.group(group.id().value()));
        assertThat(words.of(
                        ActorFixture.owner(),
                        List.of(line(grant, Optional.of("All bakeries")), line(grant, Optional.empty()))))
                .extracting(ReviewWords.Line::where)
                .containsExactly("The site group All bakeries", "The site group Shops");
        Grant whole = new Grant(Role.VIEWER, ActorFixture.ORGANISATION.value());
        assertThat(words.of(ActorFixture.owner(), List.of(line(whole, Optional.empty()))))
                .extracting(ReviewWords.Line::where, ReviewWords.Line::role)
                .containsExactly(tuple("The whole organisation", "Viewer"));
    }

    @Test
    void saysWhatAReviewIsOf() {
        assertThat(ReviewWords.scope(review(ReviewScope.Kind.ORGANISATION, "", 0)))
                .isEqualTo("Every grant of the organisation");
        assertThat(ReviewWords.scope(review(ReviewScope.Kind.TEAM, "Night", 0))).isEqualTo("The team Night");
        assertThat(ReviewWords.scope(review(ReviewScope.Kind.SITE, "North", 0))).isEqualTo("North and all below it");
        assertThat(ReviewWords.scope(review(ReviewScope.Kind.GROUP, "", 0)))
                .as("of before")
                .isEqualTo("A site group");
        assertThat(ReviewWords.reviewers(review(ReviewScope.Kind.TEAM, "Night", 0)))
                .isEqualTo("Robin, and who manages members");
        assertThat(ReviewWords.again(review(ReviewScope.Kind.TEAM, "Night", 0))).isEqualTo("Never");
        assertThat(ReviewWords.again(review(ReviewScope.Kind.TEAM, "Night", 1)))
                .isEqualTo("A month after it is closed");
        assertThat(ReviewWords.again(review(ReviewScope.Kind.TEAM, "Night", 6)))
                .isEqualTo("6 months after it is closed");
    }

    private static AccessReview review(ReviewScope.Kind kind, String called, int months) {
        AccessReview made = ReviewFixture.review("V1", months);
        AccessReview.Plan plan = made.plan();
        return new AccessReview(
                made.id(),
                made.version(),
                made.organisation(),
                new AccessReview.Plan(
                        plan.name(),
                        new ReviewScope(kind, SiteGroupFixture.id("G1").value()),
                        plan.due(),
                        plan.reviewers(),
                        months),
                new AccessReview.Names(called, "Ann", List.of("Robin")),
                made.openedAt(),
                made.openedBy(),
                made.lines(),
                made.closing(),
                made.reminded(),
                made.followed());
    }

    private static LineNow line(Grant grant, Optional<String> place) {
        ReviewLine listed = new ReviewLine(
                ReviewFixture.lineId("N1"),
                Optional.of(MemberFixture.id("B1")),
                Optional.empty(),
                "Bob",
                Optional.of("bob@example.com"),
                grant,
                place,
                Optional.empty());
        return new LineNow(
                new ReviewedLine(ActorFixture.ORGANISATION, ReviewFixture.id("V1"), listed, Optional.empty()),
                Optional.empty());
    }
}
