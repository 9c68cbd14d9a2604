package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Job;
import org.holdfast.domain.shared.NotFoundException;

/** Reminds those who review of the day a week before it, and opens reviews again that are to be repeated. */
@ApplicationScoped
public class ReviewJob implements Job {

    /** The kind of the entry of a reminder. */
    public static final String REMINDED = "access-review-reminded";

    /** The kind of the entry of a review that was opened again. */
    public static final String FOLLOWED = "access-review-followed";

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AHEAD = 7;
    private static final int AT_ONCE = 100;

    private final AccessReviews reviews;
    private final OpenReview opening;
    private final Members members;
    private final PostMail mail;
    private final ReviewMails texts;
    private final Recorder recorder;
    private final Clock clock;

    @Inject
    public ReviewJob(
            AccessReviews reviews,
            OpenReview opening,
            Members members,
            PostMail mail,
            ReviewMails texts,
            Recorder recorder,
            Clock clock) {
        this.reviews = reviews;
        this.opening = opening;
        this.members = members;
        this.mail = mail;
        this.texts = texts;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-reviews";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        LocalDate today = AccessReview.day(clock.instant());
        for (AccessReview review : reviews.pending(AT_ONCE)) {
            boolean near = !today.isBefore(review.plan().due().minusDays(AHEAD));
            if (review.isOpen() && !review.reminded() && near) {
                remind(review);
            }
            if (review.next().filter(day -> !today.isBefore(day)).isPresent()) {
                openAgain(review);
            }
        }
    }

    private void remind(AccessReview review) {
        Set<MemberId> asked = review.plan().reviewers().isEmpty()
                ? Set.of(new MemberId(review.openedBy()))
                : review.plan().reviewers();
        ReviewCounts counts = reviews.counts(review.organisation(), review.id());
        members.findAll(review.organisation(), asked).values().stream()
                .filter(member -> member.state().welcome())
                .forEach(member -> post(review, counts, member));
        recorder.record(product(review), Change.changed(REMINDED, review, review.remind()));
    }

    private void post(AccessReview review, ReviewCounts counts, Member member) {
        mail.post(
                List.of(review.organisation()),
                member.mail(),
                texts.reminder(member.name(), review, counts),
                Duration.ofDays(AHEAD));
    }

    /** With whom of the reviewers is still there, due as long after its opening as the former one was. */
    private void openAgain(AccessReview review) {
        AccessReview.Plan plan = review.plan();
        LocalDate today = AccessReview.day(clock.instant());
        long days = Math.max(
                1, plan.due().toEpochDay() - AccessReview.day(review.openedAt()).toEpochDay());
        Set<MemberId> still = members.findAll(review.organisation(), plan.reviewers()).keySet().stream()
                .collect(Collectors.toUnmodifiableSet());
        try {
            opening.open(
                    product(review),
                    new AccessReview.Plan(plan.name(), plan.scope(), today.plusDays(days), still, plan.months()));
        } catch (ReviewRefusedException | NotFoundException nothingThere) {
            // the scope is gone or nothing is granted there any more: the chain ends
        }
        recorder.record(product(review), Change.changed(FOLLOWED, review, review.follow()));
    }

    private static Actor product(AccessReview review) {
        return Actor.holdfast(review.organisation(), Origin.AUTOMATION);
    }
}
