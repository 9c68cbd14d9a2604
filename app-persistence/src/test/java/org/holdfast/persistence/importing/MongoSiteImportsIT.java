package org.holdfast.persistence.importing;

import org.holdfast.domain.importing.site.SiteImports;
import org.holdfast.domain.importing.site.SiteImportsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoSiteImportsIT implements SiteImportsContract {

    private final SiteImports imports = new MongoSiteImports(TestDatabase.migrated(new ImportIndexes()));

    @Override
    public SiteImports imports() {
        return imports;
    }
}
