package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;

/** Who looks after members opens a review: it lists every grant of its scope as it is now. */
@ApplicationScoped
public class OpenReview {

    /** The kind of the entry. */
    public static final String OPENED = "access-review-opened";

    /** The kind of the entries that keep the lines. */
    public static final String LISTED = "access-review-listed";

    /** The most grants of one review. */
    public static final int MAXIMUM_LINES = 20_000;

    private final Access access;
    private final ListGrants listing;
    private final ReviewNames names;
    private final Members members;
    private final Recorder recorder;
    private final Ids ids;
    private final ReviewDays days;
    private final Clock clock;

    @Inject
    public OpenReview(
            Access access,
            ListGrants listing,
            ReviewNames names,
            Members members,
            Recorder recorder,
            Ids ids,
            ReviewDays days,
            Clock clock) {
        this.access = access;
        this.listing = listing;
        this.names = names;
        this.members = members;
        this.recorder = recorder;
        this.ids = ids;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Opens a review. Who was named to review is told by mail: {@link TellOfOpening}.
     *
     * @throws InvalidValueException {@code review-due-past}
     * @throws NotFoundException for a reviewer, team, board or site that is not in the caller's organisation
     * @throws ReviewRefusedException {@code access-review-empty}, {@code access-review-too-large}
     */
    public AccessReview open(Actor actor, AccessReview.Plan plan) {
        return open(actor, new ReviewId(ids.next()), plan, actor.id());
    }

    /** Opens one with an id that was made beforehand, in the name of who opened the first of those that it repeats. */
    AccessReview open(Actor actor, ReviewId id, AccessReview.Plan plan, String openedBy) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        Instant now = Instant.ofEpochMilli(clock.millis());
        if (days.over(actor.organisation(), plan.due())) {
            throw InvalidValueException.invalid("due", "review-due-past");
        }
        Collection<Member> reviewers =
                members.findAll(actor.organisation(), plan.reviewers()).values();
        if (reviewers.size() < plan.reviewers().size()) {
            throw NotFoundException.notFound(Member.TYPE);
        }
        List<ReviewLine> lines = listing.of(actor, plan.scope(), MAXIMUM_LINES);
        if (lines.isEmpty()) {
            throw ReviewRefusedException.empty();
        }
        AccessReview.Names called = new AccessReview.Names(
                names.of(actor.organisation(), plan.scope()),
                actor.name(),
                reviewers.stream().map(member -> member.name().value()).sorted().toList());
        recorder.recordAll(actor, parts(actor, id, lines));
        return recorder.record(
                actor,
                Change.created(
                        OPENED,
                        AccessReview.open(id, actor.organisation(), plan, called, now, openedBy, lines.size())));
    }

    /** The lines come first: a review that is there has all of them, whenever the process dies. */
    private List<Change<ReviewPart>> parts(Actor actor, ReviewId id, List<ReviewLine> lines) {
        List<Change<ReviewPart>> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += ReviewPart.MOST) {
            List<ReviewLine> some = lines.subList(from, Math.min(from + ReviewPart.MOST, lines.size()));
            List<ReviewLine> named = names.named(actor.organisation(), some);
            parts.add(Change.created(LISTED, new ReviewPart(ids.next(), actor.organisation(), id, named)));
        }
        return parts;
    }
}
