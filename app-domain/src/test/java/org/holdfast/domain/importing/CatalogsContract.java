package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.holdfast.domain.importing.FileFixture.text;

import org.junit.jupiter.api.Test;

/** What every adapter of {@link Catalogs} does. */
public interface CatalogsContract {

    Catalogs catalogs();

    /** A catalogue called "Fire safety" with the requirements FS-1 and FS-2. */
    FileContent fireSafety();

    @Test
    default void readsTitleAndRequirements() {
        Catalog catalog = catalogs().read(fireSafety());

        assertThat(catalog.title()).isEqualTo("Fire safety");
        assertThat(catalog.requirements()).isEqualTo(2);
    }

    @Test
    default void tellsACatalogueFromATable() {
        assertThat(catalogs().recognises(fireSafety())).isTrue();
        assertThat(catalogs().recognises(text("sites.csv", "name,code\nNorth,N1\n")))
                .isFalse();
    }

    @Test
    default void refusesAnEmptyFile() {
        assertThat(catchThrowableOfType(
                                FileRefusedException.class, () -> catalogs().read(text("catalog.json", "")))
                        .problem())
                .isEqualTo(FileProblem.EMPTY);
    }

    @Test
    default void refusesATable() {
        assertThat(catchThrowableOfType(
                        FileRefusedException.class, () -> catalogs().read(text("sites.csv", "name\nNorth\n"))))
                .isNotNull();
    }
}
