package org.holdfast.persistence.directory;

import com.mongodb.client.MongoDatabase;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.directory.DirectoryLinks;
import org.holdfast.domain.directory.DirectoryLinksContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoDirectoryLinksIT implements DirectoryLinksContract {

    private final DirectoryLinks links;

    MongoDirectoryLinksIT() {
        MongoDatabase database = TestDatabase.migrated(new DirectoryIndexes());
        links = new MongoDirectoryLinks(JNoSqlFixture.get(MongoDBTemplate.class), JNoSqlFixture.writes(), database);
    }

    @Override
    public DirectoryLinks links() {
        return links;
    }
}
