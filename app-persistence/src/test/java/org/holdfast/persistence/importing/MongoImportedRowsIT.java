package org.holdfast.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.importing.ImportedRows;
import org.holdfast.domain.importing.ImportedRowsContract;
import org.holdfast.domain.importing.RowOutcome;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MongoImportedRowsIT implements ImportedRowsContract {

    private final ImportedRows rows = new MongoImportedRows(TestDatabase.migrated(new ImportIndexes()));

    @Override
    public ImportedRows rows() {
        return rows;
    }

    @Test
    void readsAPageAndPutsManyWithOneCommand() {
        assertThat(TestDatabase.commandsOf(() -> rows.put(ID, List.of(FULL)))).containsExactly("insert");
        assertThat(TestDatabase.commandsOf(() -> rows.page(ID, Optional.of(RowOutcome.REFUSED), PageRequest.first(50))))
                .containsExactly("find");
    }
}
