package org.holdfast.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import org.holdfast.domain.importing.FileRefusedException;
import org.holdfast.domain.importing.ImportFiles;
import org.holdfast.domain.importing.ImportFilesContract;
import org.holdfast.persistence.database.JNoSqlFixture;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoImportFilesIT implements ImportFilesContract {

    private final MongoDatabase database = TestDatabase.migrated(new ImportIndexes(), new FileIndexes());
    private final ImportFiles files =
            new MongoImportFiles(JNoSqlFixture.get(FileDocuments.class), JNoSqlFixture.get(PieceDocuments.class));

    @Override
    public ImportFiles files() {
        return files;
    }

    @Test
    void leavesNoPieceOfARefusedFile() {
        assertThatThrownBy(() -> files.keep(FILE, new ByteArrayInputStream(new byte[3_000_000]), 2_000_000))
                .isInstanceOf(FileRefusedException.class);

        assertThat(database.getCollection(PieceDocument.COLLECTION).countDocuments())
                .isZero();
        assertThat(database.getCollection(FileDocument.COLLECTION).countDocuments())
                .isZero();
    }
}
