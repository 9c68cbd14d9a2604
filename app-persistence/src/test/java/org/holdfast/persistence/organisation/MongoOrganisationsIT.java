package org.holdfast.persistence.organisation;

import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.organisation.OrganisationsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoOrganisationsIT implements OrganisationsContract {

    private final Organisations organisations = new MongoOrganisations(TestDatabase.migrated());

    @Override
    public Organisations organisations() {
        return organisations;
    }
}
