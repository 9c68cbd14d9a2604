package org.holdfast.domain.signin;

import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;

/** Something about ways in that concerns no member in particular. It has one version, as what happened does not change. */
record GuessEvent(String id, OrganisationId organisation, Fields fields) implements OrganisationAggregate {

    @Override
    public AggregateRef ref() {
        return new AggregateRef(SecurityEvent.SIGN_IN, id);
    }

    @Override
    public long version() {
        return 1;
    }
}
