package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.team.ChangeTeamGrants;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/** Who reviews confirms grants or takes them away; nobody decides on what they hold themselves. */
@ApplicationScoped
public class DecideOnGrants {

    /** The kind of the entry of a grant that is to stay. */
    public static final String CONFIRMED = "access-review-confirmed";

    /** The kind of the entry of a grant that was taken away. */
    public static final String WITHDRAWN = "access-review-withdrawn";

    /** The most lines that are confirmed at once. */
    public static final int MOST_LINES = 200;

    /** The word of lines for those who look for one. */
    private static final String LINE = "access-review-line";

    private final Access access;
    private final ReadReviews reading;
    private final AccessReviews reviews;
    private final Members members;
    private final Teams teams;
    private final ReviewerStandIn standIn;
    private final ChangeGrants memberGrants;
    private final ChangeTeamGrants teamGrants;
    private final Recorder recorder;
    private final Exclusive exclusive;
    private final Clock clock;

    @Inject
    public DecideOnGrants(
            Access access,
            ReadReviews reading,
            AccessReviews reviews,
            Members members,
            Teams teams,
            ReviewerStandIn standIn,
            ChangeGrants memberGrants,
            ChangeTeamGrants teamGrants,
            Recorder recorder,
            Exclusive exclusive,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.reviews = reviews;
        this.members = members;
        this.teams = teams;
        this.standIn = standIn;
        this.memberGrants = memberGrants;
        this.teamGrants = teamGrants;
        this.recorder = recorder;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /**
     * Confirms grants. Those that are confirmed already, or are gone, are left as they are.
     *
     * @param lines at most {@value #MOST_LINES}
     * @return how many this call confirmed
     * @throws ReviewRefusedException {@code access-review-closed}, {@code access-review-of-oneself}, {@code
     *     access-review-grant-gone} when every one of them is gone
     */
    public int confirm(Actor actor, ReviewId id, Collection<ReviewLineId> lines, Optional<String> comment) {
        Assert.atMost("lines", lines.size(), MOST_LINES);
        if (lines.isEmpty()) {
            throw InvalidValueException.invalid("lines", "review-line-missing");
        }
        open(actor, id);
        return exclusive.doing(AccessReview.turn(id), () -> confirmed(actor, id, lines, comment));
    }

    private int confirmed(Actor actor, ReviewId id, Collection<ReviewLineId> lines, Optional<String> comment) {
        AccessReview review = open(actor, id);
        Collection<ReviewedLine> found = lines(review, lines);
        requireOthers(actor, found);
        List<LineNow> there = reading.now(actor, found).stream()
                .filter(line -> !line.is(LineNow.State.GONE))
                .toList();
        if (there.isEmpty() && !found.isEmpty()) {
            throw ReviewRefusedException.grantGone();
        }
        List<Change<ReviewDecision>> changes = new ArrayList<>();
        there.stream()
                .map(LineNow::line)
                .filter(line -> !line.is(Verdict.CONFIRMED))
                .forEach(line -> changes.add(change(actor, line, Verdict.CONFIRMED, comment)));
        if (!recorder.recordAll(actor, changes).isEmpty()) {
            throw ConcurrentChangeException.of(review.ref());
        }
        return changes.size();
    }

    /**
     * Takes a grant away, as whoever changes grants does, and says so on its line. Who was named to review takes it in
     * the stead of who opened the review, within what those may take at that moment; not through a token.
     *
     * @throws ReviewRefusedException {@code access-review-closed}, {@code access-review-of-oneself}, {@code
     *     access-review-grant-gone}
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held}, {@code member-last-owner}
     */
    public ReviewedLine withdraw(Actor actor, ReviewId id, ReviewLineId lineId, Optional<String> comment) {
        open(actor, id);
        return exclusive.doing(AccessReview.turn(id), () -> withdrawn(actor, id, lineId, comment));
    }

    private ReviewedLine withdrawn(Actor actor, ReviewId id, ReviewLineId lineId, Optional<String> comment) {
        AccessReview review = open(actor, id);
        ReviewedLine line = lines(review, List.of(lineId)).iterator().next();
        requireOthers(actor, List.of(line));
        if (reading.now(actor, List.of(line)).get(0).is(LineNow.State.GONE)) {
            throw ReviewRefusedException.grantGone();
        }
        Actor taking = standIn.of(actor, review);
        line.listed()
                .member()
                .ifPresent(member -> takeFrom(taking, member, line.listed().grant()));
        line.listed()
                .team()
                .ifPresent(team -> takeFrom(taking, team, line.listed().grant()));
        ReviewDecision decision = recorder.record(actor, change(actor, line, Verdict.WITHDRAWN, comment));
        return new ReviewedLine(line.organisation(), line.review(), line.listed(), Optional.of(decision));
    }

    private void takeFrom(Actor actor, MemberId id, Grant grant) {
        Member member =
                members.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
        memberGrants.change(actor, id, member.version(), without(member.grants(), grant));
    }

    private void takeFrom(Actor actor, TeamId id, Grant grant) {
        Team team = teams.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(Team.TYPE));
        teamGrants.change(actor, id, team.version(), without(team.grants(), grant));
    }

    private static Set<Grant> without(Set<Grant> grants, Grant taken) {
        Set<Grant> less = new HashSet<>(grants);
        less.removeIf(grant -> grant.name().equals(taken.name()));
        return less;
    }

    /** Asked before the turn, too: whoever may not decide keeps nobody waiting. */
    private AccessReview open(Actor actor, ReviewId id) {
        AccessReview review = reading.get(actor, id);
        if (!reading.reviews(actor, review)) {
            access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        }
        if (!review.isOpen()) {
            throw ReviewRefusedException.closed();
        }
        return review;
    }

    private Collection<ReviewedLine> lines(AccessReview review, Collection<ReviewLineId> ids) {
        Map<ReviewLineId, ReviewedLine> found = reviews.findLines(review.organisation(), ids);
        found.values().removeIf(line -> !line.review().equals(review.id()));
        if (found.size() < Set.copyOf(ids).size()) {
            throw NotFoundException.notFound(LINE);
        }
        return found.values();
    }

    /** Nobody decides on what they hold themselves or through a team, nor by a service that they made. */
    private void requireOthers(Actor actor, Collection<ReviewedLine> lines) {
        if (!reading.own(actor, lines).isEmpty()) {
            throw access.refused(actor, ReviewRefusedException.ofOneself());
        }
    }

    private Change<ReviewDecision> change(Actor actor, ReviewedLine line, Verdict verdict, Optional<String> comment) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        ReviewDecision decision = new ReviewDecision(
                line.id(),
                line.decision().map(ReviewDecision::version).orElse(0L) + 1,
                line.organisation(),
                line.review(),
                verdict,
                comment,
                actor.id(),
                actor.name(),
                now);
        String kind = verdict == Verdict.CONFIRMED ? CONFIRMED : WITHDRAWN;
        return new Change<>(kind, line.decision(), decision, Optional.empty());
    }
}
