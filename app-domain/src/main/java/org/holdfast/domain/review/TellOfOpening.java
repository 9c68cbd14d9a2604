package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.shared.Ids;

/**
 * Who was named to review is told by mail that the review is open. It follows from the entry, so that it is made good where
 * the process died right after that, and each is told once.
 */
@ApplicationScoped
public class TellOfOpening {

    private final AccessReviews reviews;
    private final TellReviewers telling;
    private final ReviewMails texts;

    @Inject
    public TellOfOpening(AccessReviews reviews, TellReviewers telling, ReviewMails texts) {
        this.reviews = reviews;
        this.telling = telling;
        this.texts = texts;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.kind().equals(OpenReview.OPENED))
                .forEach(this::tell);
    }

    private void tell(Entry opened) {
        reviews.find(
                        opened.path().organisation(),
                        new ReviewId(opened.aggregate().id()))
                .filter(AccessReview::isOpen)
                .ifPresent(review -> telling.tellNamed(
                        review,
                        member -> new MailId(Ids.derived(opened.at(), opened.id() + "/" + member.id())),
                        member -> texts.opened(member.name(), review)));
    }
}
