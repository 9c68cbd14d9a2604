package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;
import org.holdfast.domain.organisation.OrganisationId;

/** Keeps {@link SingleSignOns} up to the journal. */
@ApplicationScoped
public class SingleSignOnProjection implements Projection {

    private final SingleSignOns settings;

    @Inject
    public SingleSignOnProjection(SingleSignOns settings) {
        this.settings = settings;
    }

    @Override
    public String type() {
        return SingleSignOn.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        OrganisationId organisation = new OrganisationId(entry.aggregate().id());
        settings.save(SingleSignOn.from(organisation, entry.version(), entry.image()));
    }
}
