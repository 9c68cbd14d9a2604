package org.holdfast.domain.signon;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Something about somebody who came, or did not, through a provider. It has one version, as what happened does not
 * change.
 */
record SignOnEvent(String id, OrganisationId organisation, Fields fields) implements Aggregate {

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

    @Override
    public ScopePath path() {
        return ScopePath.of(organisation);
    }
}
