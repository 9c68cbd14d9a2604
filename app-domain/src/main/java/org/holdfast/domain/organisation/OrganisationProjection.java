package org.holdfast.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Organisations} up to the journal. */
@ApplicationScoped
public class OrganisationProjection implements Projection {

    private final Organisations organisations;

    @Inject
    public OrganisationProjection(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String type() {
        return Organisation.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        OrganisationId id = new OrganisationId(entry.aggregate().id());
        organisations.save(Organisation.from(id, entry.version(), entry.image()));
    }
}
