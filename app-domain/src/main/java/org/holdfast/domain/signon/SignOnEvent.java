package org.holdfast.domain.signon;

import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Something about somebody who came, or did not, through a provider. It has one version, as what happened does not
 * change.
 */
record SignOnEvent(String id, OrganisationId organisation, Fields fields) implements OrganisationAggregate {

    /** The word of the journal. */
    static final String TYPE = "sign-on";

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id);
    }

    @Override
    public long version() {
        return 1;
    }
}
