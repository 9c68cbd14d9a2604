package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;

/** Writes to those who see to a review: its reviewers; else who opened it; else the owners. */
@ApplicationScoped
public class TellReviewers {

    private static final int MOST_OWNERS = 20;
    private static final Duration WORTH_READING = Duration.ofDays(AccessReview.REMINDER_DAYS);

    private final Members members;
    private final PostMail mail;

    @Inject
    public TellReviewers(Members members, PostMail mail) {
        this.members = members;
        this.mail = mail;
    }

    void tell(AccessReview review, Function<Member, MailText> text) {
        asked(review)
                .forEach(member ->
                        mail.post(List.of(review.organisation()), member.mail(), text.apply(member), WORTH_READING));
    }

    /** The same to those alone who were named, once each: under an id that the mail can have alone. */
    void tellNamed(AccessReview review, Function<Member, MailId> id, Function<Member, MailText> text) {
        welcome(review.organisation(), review.plan().reviewers())
                .forEach(member -> mail.postOnce(
                        id.apply(member),
                        List.of(review.organisation()),
                        member.mail(),
                        text.apply(member),
                        WORTH_READING));
    }

    private Collection<Member> asked(AccessReview review) {
        List<Member> named = welcome(review.organisation(), review.plan().reviewers());
        List<Member> opener = named.isEmpty() ? opener(review) : named;
        return opener.isEmpty() ? owners(review.organisation()) : opener;
    }

    private List<Member> opener(AccessReview review) {
        return review.openedBy().equals(Actor.HOLDFAST)
                ? List.of()
                : welcome(review.organisation(), Set.of(new MemberId(review.openedBy())));
    }

    private List<Member> welcome(OrganisationId organisation, Set<MemberId> ids) {
        return members.findAll(organisation, ids).values().stream()
                .filter(member -> member.state().welcome())
                .toList();
    }

    private List<Member> owners(OrganisationId organisation) {
        return members.owners(organisation).stream()
                .filter(Member::activeOwner)
                .limit(MOST_OWNERS)
                .toList();
    }
}
