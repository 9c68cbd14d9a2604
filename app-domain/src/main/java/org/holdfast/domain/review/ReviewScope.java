package org.holdfast.domain.review;

import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Which grants a review is of.
 *
 * @param kind what the key is of
 * @param key the id of the organisation, a team, a board, a site, or a site group
 */
public record ReviewScope(Kind kind, String key) {

    /** What a review can be of. */
    public enum Kind {
        /** Every grant. */
        ORGANISATION,
        /** The grants of one team. */
        TEAM,
        /** The grants on one board. */
        BOARD,
        /** The grants on a site and on whatever lies below it, those on site groups with one of these included. */
        SITE,
        /** The grants on one site group. */
        GROUP
    }

    public ReviewScope {
        Ids.check("scope", key);
    }

    /** Every grant of an organisation. */
    public static ReviewScope of(OrganisationId organisation) {
        return new ReviewScope(Kind.ORGANISATION, organisation.value());
    }
}
