package org.holdfast.persistence.directory;

import org.holdfast.domain.directory.Directories;
import org.holdfast.domain.directory.DirectoriesContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;

class MongoDirectoriesIT implements DirectoriesContract {

    private final Directories directories;

    MongoDirectoriesIT() {
        TestDatabase.migrated(new DirectoryIndexes());
        directories = new MongoDirectories(JNoSqlFixture.get(DirectoryDocuments.class), JNoSqlFixture.writes());
    }

    @Override
    public Directories directories() {
        return directories;
    }
}
