package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.NotFoundException;

/**
 * The product opens a closed review again. The next one claims its place behind the former, so that there is one of it even
 * where the process died before the former was marked.
 */
@ApplicationScoped
class RepeatReview {

    /** The kind of the entry of a review that was opened again. */
    public static final String FOLLOWED = "access-review-followed";

    private final OpenReview opening;
    private final Members members;
    private final TellReviewers telling;
    private final ReviewMails texts;
    private final Claims claims;
    private final Recorder recorder;
    private final Ids ids;
    private final ReviewDays days;

    @Inject
    RepeatReview(
            OpenReview opening,
            Members members,
            TellReviewers telling,
            ReviewMails texts,
            Claims claims,
            Recorder recorder,
            Ids ids,
            ReviewDays days) {
        this.opening = opening;
        this.members = members;
        this.telling = telling;
        this.texts = texts;
        this.claims = claims;
        this.recorder = recorder;
        this.ids = ids;
        this.days = days;
    }

    /** Opens the next one; where that cannot be, the chain ends and those who review are told so. */
    void repeat(AccessReview review) {
        Actor product = Actor.holdfast(review.organisation(), Origin.AUTOMATION);
        ReviewId next = new ReviewId(ids.next());
        try {
            if (claims.claim(review.followingClaim(), AccessReview.ref(next))) {
                opening.open(product, next, plan(review), review.openedBy());
            }
        } catch (ReviewRefusedException | NotFoundException refused) {
            telling.tell(review, member -> texts.notRepeated(member.name(), review, refused));
        }
        recorder.record(product, Change.changed(FOLLOWED, review, review.follow()));
    }

    /** With whom of the reviewers is still there, due as long after its opening as the former one was. */
    private AccessReview.Plan plan(AccessReview review) {
        AccessReview.Plan former = review.plan();
        LocalDate opened = days.of(review.organisation(), review.openedAt());
        LocalDate due = days.today(review.organisation())
                .plusDays(Math.max(1, former.due().toEpochDay() - opened.toEpochDay()));
        Set<MemberId> still = Set.copyOf(
                members.findAll(review.organisation(), former.reviewers()).keySet());
        return new AccessReview.Plan(former.name(), former.scope(), due, still, former.months());
    }
}
