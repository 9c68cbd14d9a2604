package org.holdfast.persistence.organisation;

import org.holdfast.domain.organisation.Organisations;
import org.holdfast.domain.organisation.OrganisationsContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoOrganisationsIT implements OrganisationsContract {

    private final Organisations organisations;

    MongoOrganisationsIT() {
        TestDatabase.migrated();
        organisations = new MongoOrganisations(JNoSqlFixture.get(OrganisationDocuments.class), JNoSqlFixture.writes());
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }
}
