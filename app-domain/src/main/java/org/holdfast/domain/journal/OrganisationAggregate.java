package org.holdfast.domain.journal;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.organisation.OrganisationId;

/** One that lies in the organisation as a whole: whoever is to see its entries must reach all of it. */
public interface OrganisationAggregate extends Aggregate {

    /** Where. */
    OrganisationId organisation();

    @Override
    default ScopePath path() {
        return ScopePath.of(organisation());
    }
}
