package org.holdfast.domain.organisation;

import org.holdfast.domain.shared.Ids;

/** Identifies an organisation, the sealed boundary of all data. Also the scope key of the whole organisation. */
public record OrganisationId(String value) {

    public OrganisationId {
        Ids.check("organisation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
