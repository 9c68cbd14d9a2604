package org.holdfast.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.nosql.Column;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.util.List;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;
import org.junit.jupiter.api.Test;

class DocumentScannerTest {

    private final DocumentScanner scanner = new DocumentScanner(
            DocumentScannerTest.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void isTheScannerThatJNoSqlUses() {
        assertThat(ClassScanner.load()).isInstanceOf(DocumentScanner.class);
    }

    @Test
    void findsPackagePrivateDocuments() {
        assertThat(scanner.entities()).contains(ShelfDocument.class).doesNotContain(PlankDocument.class);
        assertThat(scanner.embeddables()).contains(PlankDocument.class);
    }

    @Test
    void tellsRepositoriesFromCustomOnes() {
        assertThat(scanner.repositories()).contains(Shelves.class).doesNotContain(ShelfCounts.class);
        assertThat(scanner.repositoriesStandard()).contains(Shelves.class).doesNotContain(ShelfCounts.class);
        assertThat(scanner.customRepositories()).contains(ShelfCounts.class).doesNotContain(Shelves.class);
    }

    @Test
    void tellsRepositoriesByWhatTheyExtend() {
        assertThat(scanner.repositories(CrudRepository.class)).contains(Shelves.class);
        assertThat(scanner.repositories(BasicRepository.class)).doesNotContain(Shelves.class);
    }

    @Entity
    record ShelfDocument(@Id String id, @Column List<PlankDocument> planks) {}

    @Embeddable
    record PlankDocument(@Column int length) {}

    @Repository
    interface Shelves extends CrudRepository<ShelfDocument, String> {}

    @Repository
    interface ShelfCounts {

        @Query("WHERE id = :id")
        List<ShelfDocument> find(String id);
    }
}
