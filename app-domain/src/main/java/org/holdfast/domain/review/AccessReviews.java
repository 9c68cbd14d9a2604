package org.holdfast.domain.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of all access reviews and their lines: a projection of the journal. */
public interface AccessReviews {

    /** The review of an organisation; empty for an unknown id or another organisation's. */
    Optional<AccessReview> find(OrganisationId organisation, ReviewId id);

    /**
     * A page of the organisation's reviews that match, the newest first, keyed by their ids.
     *
     * @param today the day by which the filter tells what is overdue
     */
    Page<AccessReview> page(OrganisationId organisation, ReviewFilter filter, LocalDate today, PageRequest page);

    /** How many match, up to a limit. */
    Count count(OrganisationId organisation, ReviewFilter filter, LocalDate today);

    /**
     * The first open reviews of an organisation, those of the earliest day first.
     *
     * @param reviewer whom they name to review; empty for all that are open
     */
    List<AccessReview> open(OrganisationId organisation, Optional<MemberId> reviewer, int most);

    /** The reviews of all organisations that ask for {@linkplain AccessReview#attention attention} by a day, the earliest first. */
    List<AccessReview> pending(LocalDate day, int most);

    /** Brings the stored state to the review's version; without effect where it is there already. */
    void save(AccessReview review);

    /** Adds lines; those that are there stay as they are. */
    void list(ReviewPart part);

    /** Keeps what was decided on a line that was listed; without effect where that or something newer is kept. */
    void decide(ReviewDecision decision);

    /** Those of the lines that the organisation has, by id. */
    Map<ReviewLineId, ReviewedLine> findLines(OrganisationId organisation, Collection<ReviewLineId> ids);

    /** A page of the lines of a review that match, by the name of the holder, keyed by {@link #keyOf}. */
    Page<ReviewedLine> lines(OrganisationId organisation, ReviewId review, LineFilter filter, PageRequest page);

    /** The key of a line in a list. */
    String keyOf(ReviewedLine line);

    /** Lines of reviews on which nobody decided: all of them, or the first as many as are wanted. */
    List<ReviewedLine> undecided(OrganisationId organisation, Collection<ReviewId> reviews, int most);

    /** How many lines of reviews were decided how; one without any is left out. */
    Map<ReviewId, Map<Verdict, Long>> decided(OrganisationId organisation, Collection<ReviewId> reviews);
}
