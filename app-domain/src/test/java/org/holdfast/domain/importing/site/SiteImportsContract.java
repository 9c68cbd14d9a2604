package org.holdfast.domain.importing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link SiteImports} does. */
public interface SiteImportsContract {

    ImportId SECOND = new ImportId("01HZZZZZZZ00000000000000A2");
    ImportId THIRD = new ImportId("01HZZZZZZZ00000000000000A3");

    SiteImports imports();

    @Test
    default void keepsAnImportInEveryState() {
        for (SiteImport wanted : SiteImportFixture.inEveryState()) {
            imports().forget(SiteImportFixture.ID);
            imports().save(SiteImportFixture.started());
            if (wanted.revision() > 1) {
                imports().save(wanted);
            }

            assertThat(imports().find(ActorFixture.ORGANISATION, SiteImportFixture.ID))
                    .contains(wanted);
        }
    }

    @Test
    default void refusesARevisionThatSomebodyElseKept() {
        imports().save(SiteImportFixture.started());
        imports().save(SiteImportFixture.applying());

        assertThatThrownBy(() -> imports().save(SiteImportFixture.applying()))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> imports().save(SiteImportFixture.started()))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    default void findsNothingOfAnotherOrganisation() {
        imports().save(SiteImportFixture.started());

        assertThat(imports().find(ActorFixture.OTHER_ORGANISATION, SiteImportFixture.ID))
                .isEmpty();
    }

    @Test
    default void pagesTheNewestFirstAndNarrowsToAMember() {
        imports().save(SiteImportFixture.started());
        imports().save(SiteImportFixture.started(SECOND, "01HZZZZZZZ00000000000000M2"));
        imports().save(SiteImportFixture.started(THIRD, "01HZZZZZZZ00000000000000M1"));

        Page<SiteImport> first = imports().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.first(2));
        Page<SiteImport> rest =
                imports().page(ActorFixture.ORGANISATION, Optional.empty(), PageRequest.after(SECOND.value(), 2));
        Page<SiteImport> own = imports()
                .page(ActorFixture.ORGANISATION, Optional.of("01HZZZZZZZ00000000000000M1"), PageRequest.first(5));

        assertThat(first.items()).extracting(SiteImport::id).containsExactly(THIRD, SECOND);
        assertThat(first.hasNext()).isTrue();
        assertThat(rest.items()).extracting(SiteImport::id).containsExactly(SiteImportFixture.ID);
        assertThat(rest.hasPrevious()).isTrue();
        assertThat(own.items()).extracting(SiteImport::id).containsExactly(THIRD, SiteImportFixture.ID);
    }

    @Test
    default void findsThoseThatAreBeingApplied() {
        imports().save(SiteImportFixture.started());
        imports().save(SiteImportFixture.started(SECOND, "01HZZZZZZZ00000000000000M1"));
        imports().save(SiteImportFixture.applying());

        assertThat(imports().applying()).containsExactly(SiteImportFixture.applying());
    }

    @Test
    default void findsThoseThatExpired() {
        imports().save(SiteImportFixture.started());

        assertThat(imports().expired(SiteImportFixture.started().expires())).isEmpty();
        assertThat(imports().expired(SiteImportFixture.started().expires().plusMillis(1)))
                .containsExactly(SiteImportFixture.started());
    }

    @Test
    default void forgetsAnImport() {
        imports().save(SiteImportFixture.started());

        imports().forget(SiteImportFixture.ID);

        assertThat(imports().find(ActorFixture.ORGANISATION, SiteImportFixture.ID))
                .isEmpty();
    }
}
