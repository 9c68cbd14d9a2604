package org.holdfast.persistence.signon;

import org.holdfast.domain.signon.ProviderIdentities;
import org.holdfast.domain.signon.ProviderIdentitiesContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoProviderIdentitiesIT implements ProviderIdentitiesContract {

    private final ProviderIdentities identities;

    MongoProviderIdentitiesIT() {
        TestDatabase.migrated(new SignOnIndexes());
        identities = new MongoProviderIdentities(JNoSqlFixture.get(IdentityDocuments.class), JNoSqlFixture.writes());
    }

    @Override
    public ProviderIdentities identities() {
        return identities;
    }
}
