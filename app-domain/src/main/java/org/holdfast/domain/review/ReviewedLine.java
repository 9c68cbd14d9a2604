package org.holdfast.domain.review;

import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A line of a review with what was decided.
 *
 * @param organisation where
 * @param review of which review
 * @param listed the grant as it was
 * @param decision empty until somebody decides
 */
public record ReviewedLine(
        OrganisationId organisation, ReviewId review, ReviewLine listed, Optional<ReviewDecision> decision) {

    /** Identifies the line. */
    public ReviewLineId id() {
        return listed.id();
    }

    /** Whether that was decided. */
    public boolean is(Verdict verdict) {
        return decision.filter(one -> one.verdict() == verdict).isPresent();
    }
}
