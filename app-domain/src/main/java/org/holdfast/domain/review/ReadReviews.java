package org.holdfast.domain.review;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/** Reading reviews: all of them for those who may see what is granted, and for who reviews those that they do. */
@ApplicationScoped
public class ReadReviews {

    private static final int LOOKED_AT = 100;
    private static final int LINES = 200;

    private final Access access;
    private final AccessReviews reviews;
    private final Members members;
    private final Teams teams;
    private final ReviewDays days;
    private final Clock clock;

    @Inject
    public ReadReviews(
            Access access, AccessReviews reviews, Members members, Teams teams, ReviewDays days, Clock clock) {
        this.access = access;
        this.reviews = reviews;
        this.members = members;
        this.teams = teams;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The review.
     *
     * @throws NotFoundException {@code access-review-not-found}
     */
    public AccessReview get(Actor actor, ReviewId id) {
        AccessReview review =
                reviews.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(AccessReview.TYPE));
        if (!named(actor, review)) {
            access.requireSight(actor, Permission.ACCESS_READ, review.path(), AccessReview.TYPE);
        }
        return review;
    }

    /** A page of the reviews that match, the newest first. */
    public Page<AccessReview> page(Actor actor, ReviewFilter filter, PageRequest page) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return reviews.page(actor.organisation(), filter, today(actor, filter), page);
    }

    /** How many match, counted up to a limit. */
    public Count count(Actor actor, ReviewFilter filter) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return reviews.count(actor.organisation(), filter, today(actor, filter));
    }

    /** The organisation's day, where it decides what matches; else any will do, and nothing is read for it. */
    private LocalDate today(Actor actor, ReviewFilter filter) {
        boolean decides = filter.state().equals(Optional.of(ReviewFilter.State.OVERDUE));
        return decides ? days.today(actor.organisation()) : AccessReview.day(clock.instant());
    }

    /**
     * The open reviews that wait for the caller: of all for who looks after members, for others of those that name them. The
     * {@value #LOOKED_AT} of the earliest day are looked at. Six commands at most, and up to four for each review where more than
     * {@value #LINES} grants are left in all of them.
     *
     * @param most how many of each are wanted
     */
    public ReviewWork waiting(Actor actor, int most) {
        boolean all = access.mayEverywhere(actor, Permission.MEMBER_MANAGE)
                && access.mayEverywhere(actor, Permission.ACCESS_READ);
        if (!all && actor.origin() == Origin.TOKEN) {
            return ReviewWork.NONE;
        }
        Optional<MemberId> reviewer = all ? Optional.empty() : Optional.of(new MemberId(actor.person()));
        List<AccessReview> open = reviews.open(actor.organisation(), reviewer, LOOKED_AT);
        List<ReviewCounts> counts = counts(actor.organisation(), open);
        Set<ReviewId> asking = asking(
                actor,
                IntStream.range(0, open.size())
                        .filter(place -> counts.get(place).open() > 0)
                        .mapToObj(place -> open.get(place).id())
                        .toList());
        return new ReviewWork(
                first(open, review -> asking.contains(review.id()), most),
                first(open, review -> all && !asking.contains(review.id()), most));
    }

    private static List<AccessReview> first(List<AccessReview> found, Predicate<AccessReview> wanted, int most) {
        return found.stream().filter(wanted).limit(most).toList();
    }

    /** Those with a line on which the caller decides. */
    private Set<ReviewId> asking(Actor actor, List<ReviewId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<ReviewedLine> some = reviews.undecided(actor.organisation(), ids, LINES);
        Set<ReviewId> asking = new HashSet<>(decidable(actor, some));
        if (some.size() == LINES) {
            ids.stream().filter(id -> !asking.contains(id) && asks(actor, id)).forEach(asking::add);
        }
        return asking;
    }

    /** Only some lines of a long review are looked at: who has to go through the others is asked to. */
    private boolean asks(Actor actor, ReviewId id) {
        LineFilter open = new LineFilter(Optional.empty(), Optional.of(LineFilter.OPEN));
        Page<ReviewedLine> some = reviews.lines(actor.organisation(), id, open, PageRequest.first(PageRequest.MAXIMUM));
        return some.hasNext() || !decidable(actor, some.items()).isEmpty();
    }

    /** The reviews of those lines of which the grant is there, and not the caller's. */
    private Set<ReviewId> decidable(Actor actor, List<ReviewedLine> lines) {
        Set<ReviewLineId> own = own(actor, lines);
        return now(actor, lines).stream()
                .filter(line -> !line.is(LineNow.State.GONE))
                .map(LineNow::line)
                .filter(line -> !own.contains(line.id()))
                .map(ReviewedLine::review)
                .collect(toUnmodifiableSet());
    }

    /** Lines by id, for those who may see what is granted; empty for others. One command, none without ids. */
    public Map<ReviewLineId, ReviewLine> listed(Actor actor, Collection<ReviewLineId> ids) {
        if (ids.isEmpty() || !access.mayEverywhere(actor, Permission.ACCESS_READ)) {
            return Map.of();
        }
        Map<ReviewLineId, ReviewLine> listed = new HashMap<>();
        reviews.findLines(actor.organisation(), ids).forEach((id, line) -> listed.put(id, line.listed()));
        return listed;
    }

    /** How far a review is that the caller read from here. */
    public ReviewCounts counts(AccessReview review) {
        return counts(review.organisation(), List.of(review)).get(0);
    }

    /** How far reviews are that the caller read from here, in their order. One command for those that are open. */
    public List<ReviewCounts> counts(OrganisationId organisation, List<AccessReview> read) {
        List<ReviewId> open =
                read.stream().filter(AccessReview::isOpen).map(AccessReview::id).toList();
        Map<ReviewId, Map<Verdict, Long>> decided = open.isEmpty() ? Map.of() : reviews.decided(organisation, open);
        return read.stream()
                .map(review -> review.counts(decided.getOrDefault(review.id(), Map.of())))
                .toList();
    }

    /** A page of the lines of a review that match, by the name of the holder; while it is open with what has become of the grants. */
    public Page<LineNow> lines(Actor actor, ReviewId id, LineFilter filter, PageRequest page) {
        AccessReview review = get(actor, id);
        Page<ReviewedLine> found = reviews.lines(review.organisation(), id, filter, page);
        List<LineNow> shown = review.isOpen()
                ? now(actor, found.items())
                : found.items().stream()
                        .map(line -> new LineNow(line, Optional.empty()))
                        .toList();
        return new Page<>(shown, found.hasPrevious(), found.hasNext());
    }

    /** Hands over all lines of a review, by the name of the holder and a few at a time. */
    public void everyLine(Actor actor, ReviewId id, Consumer<List<LineNow>> reader) {
        EveryPage.read(page -> lines(actor, id, LineFilter.none(), page), this::keyOf, reader);
    }

    /** The key of a line in a list. */
    public String keyOf(LineNow line) {
        return reviews.keyOf(line.line());
    }

    /** Whether the caller decides on the lines of a review. */
    public boolean reviews(Actor actor, AccessReview review) {
        return named(actor, review) || access.mayEverywhere(actor, Permission.MEMBER_MANAGE);
    }

    /** Those of some lines on which the caller does not decide, as they hold the grant themselves, alone or in a team. */
    public Set<ReviewLineId> own(Actor actor, Collection<ReviewedLine> lines) {
        Set<TeamId> teamsOfCaller =
                lines.stream().anyMatch(line -> line.listed().team().isPresent())
                        ? members.find(actor.organisation(), new MemberId(actor.person()))
                                .map(Member::teams)
                                .orElse(Set.of())
                        : Set.of();
        return lines.stream()
                .map(ReviewedLine::listed)
                .filter(line -> line.member().stream().anyMatch(one -> actor.actsFor(one.value()))
                        || line.team().stream().anyMatch(teamsOfCaller::contains))
                .map(ReviewLine::id)
                .collect(toUnmodifiableSet());
    }

    /** Whether a review is open and its day is over. */
    public boolean overdue(AccessReview review) {
        return !overdue(review.organisation(), List.of(review)).isEmpty();
    }

    /** Those of an organisation's reviews that are open and whose day is over. One command at most. */
    public Set<ReviewId> overdue(OrganisationId organisation, Collection<AccessReview> read) {
        List<AccessReview> open = read.stream().filter(AccessReview::isOpen).toList();
        Set<LocalDate> over = days.over(
                organisation, open.stream().map(review -> review.plan().due()).collect(toUnmodifiableSet()));
        return open.stream()
                .filter(review -> over.contains(review.plan().due()))
                .map(AccessReview::id)
                .collect(toUnmodifiableSet());
    }

    /** What has become of the grants of lines. Two commands at most. */
    List<LineNow> now(Actor actor, Collection<ReviewedLine> lines) {
        List<MemberId> people = lines.stream()
                .flatMap(line -> line.listed().member().stream())
                .distinct()
                .toList();
        List<TeamId> crews = lines.stream()
                .flatMap(line -> line.listed().team().stream())
                .distinct()
                .toList();
        Map<String, Set<Grant>> held = new HashMap<>();
        members.findAll(actor.organisation(), people).forEach((id, member) -> held.put(id.value(), grants(member)));
        if (!crews.isEmpty()) {
            teams.findAll(actor.organisation(), crews).forEach((id, team) -> held.put(id.value(), grants(team)));
        }
        Instant moment = clock.instant();
        return lines.stream()
                .map(line -> new LineNow(line, Optional.of(state(line.listed(), held, moment))))
                .toList();
    }

    private static Set<Grant> grants(Member member) {
        return member.grants();
    }

    private static Set<Grant> grants(Team team) {
        return team.grants();
    }

    private static LineNow.State state(ReviewLine line, Map<String, Set<Grant>> held, Instant moment) {
        String holder = line.member()
                .map(MemberId::value)
                .or(() -> line.team().map(TeamId::value))
                .orElseThrow();
        Optional<Grant> now = held.getOrDefault(holder, Set.of()).stream()
                .filter(grant -> grant.name().equals(line.grant().name()) && !grant.endedAt(moment))
                .findFirst();
        if (now.isEmpty()) {
            return LineNow.State.GONE;
        }
        return now.get().equals(line.grant()) ? LineNow.State.SAME : LineNow.State.CHANGED;
    }

    /** A person; a token of theirs does what its own grants say and no more. */
    private static boolean named(Actor actor, AccessReview review) {
        return actor.origin() != Origin.TOKEN
                && review.organisation().equals(actor.organisation())
                && review.plan().reviewers().stream()
                        .anyMatch(reviewer -> reviewer.value().equals(actor.id()));
    }
}
