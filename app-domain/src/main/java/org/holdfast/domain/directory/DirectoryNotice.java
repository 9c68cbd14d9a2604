package org.holdfast.domain.directory;

import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;

/** Something that a directory wanted, or that somebody wanted in its name, and that was refused. It never changes. */
record DirectoryNotice(String id, OrganisationId organisation, Fields fields) implements OrganisationAggregate {

    /** The word of the journal. */
    static final String TYPE = "directory-notice";

    @Override
    public AggregateRef ref() {
        return new AggregateRef(TYPE, id);
    }

    @Override
    public long version() {
        return 1;
    }
}
