package org.holdfast.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bson.types.Binary;
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
        files.reserve(FILE);
        assertThatThrownBy(() -> files.keep(FILE, new ByteArrayInputStream(new byte[3_000_000]), 2_000_000))
                .isInstanceOf(FileRefusedException.class);

        assertThat(database.getCollection(PieceDocument.COLLECTION).countDocuments())
                .isZero();
        assertThat(database.getCollection(FileDocument.COLLECTION).countDocuments())
                .isZero();
    }

    /** An array of half a megabyte fills half a region of a heap of 512 MB: it is not moved, and such ones fill it up. */
    @Test
    void keepsNoPieceThatTheCollectorWouldKeepApart() throws IOException {
        files.reserve(FILE);
        files.keep(FILE, new ByteArrayInputStream(new byte[3_000_000]), 4_000_000);

        assertThat(database.getCollection(PieceDocument.COLLECTION).find())
                .hasSizeGreaterThan(10)
                .allSatisfy(piece ->
                        assertThat(piece.get("bytes", Binary.class).length()).isLessThan(1 << 18));
    }
}
