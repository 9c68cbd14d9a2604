package org.holdfast.domain.factor;

import java.time.Instant;
import java.util.List;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * The second factor of a member.
 *
 * @param member whose it is
 * @param organisation where
 * @param sealed the {@link TotpSecret}, sealed
 * @param enrolledAt since when
 * @param lastStep the step of the last code that was used; earlier ones are worth nothing any more
 * @param recovery the hashes of the recovery codes that are left
 */
public record Factor(
        MemberId member,
        OrganisationId organisation,
        String sealed,
        Instant enrolledAt,
        long lastStep,
        List<String> recovery) {

    public Factor {
        recovery = List.copyOf(recovery);
    }

    @Override
    public String toString() {
        return "Factor of " + member;
    }
}
