package org.holdfast.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.importing.ImportedRow.Difference;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link ImportedRows} does. */
public interface ImportedRowsContract {

    ImportId ID = new ImportId("01HZZZZZZZ00000000000000A1");
    ImportId OTHER = new ImportId("01HZZZZZZZ00000000000000A2");

    ImportedRow FULL = new ImportedRow(
            12,
            RowOutcome.REFUSED,
            Optional.of("North"),
            Optional.of("N1"),
            List.of(new RowProblem(
                    "value-out-of-range", Optional.of("lat.deg"), Map.of("minimum", 1L, "maximum", 2.5, "value", "x"))),
            List.of(RowProblem.of(RowProblem.SPACES_COLLAPSED)),
            List.of(
                    new Difference("ownFields.fuel.type", Optional.of("Gas"), Optional.of("$Coal")),
                    new Difference("city", Optional.empty(), Optional.of("Oslo")),
                    new Difference("street", Optional.of("Old"), Optional.empty())));

    ImportedRows rows();

    private static ImportedRow row(long number, RowOutcome outcome) {
        return new ImportedRow(number, outcome, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    @Test
    default void keepsEverythingOfARow() {
        rows().put(ID, List.of(FULL));

        assertThat(rows().page(ID, Optional.empty(), PageRequest.first(10)).items())
                .containsExactly(FULL);
    }

    @Test
    default void pagesInTheOrderOfTheFile() {
        rows().put(ID, List.of(row(10, RowOutcome.NEW), row(9, RowOutcome.SAME)));
        rows().put(ID, List.of(row(2, RowOutcome.CHANGED)));

        Page<ImportedRow> first = rows().page(ID, Optional.empty(), PageRequest.first(2));

        assertThat(first.items()).extracting(ImportedRow::number).containsExactly(2L, 9L);
        assertThat(first.hasNext()).isTrue();
        assertThat(rows().page(
                                ID,
                                Optional.empty(),
                                PageRequest.after(first.items().get(1).key(), 2))
                        .items())
                .containsExactly(row(10, RowOutcome.NEW));
    }

    @Test
    default void narrowsToAnOutcome() {
        rows().put(ID, List.of(row(1, RowOutcome.NEW), row(2, RowOutcome.REFUSED), row(3, RowOutcome.NEW)));

        assertThat(rows().page(ID, Optional.of(RowOutcome.NEW), PageRequest.first(10))
                        .items())
                .extracting(ImportedRow::number)
                .containsExactly(1L, 3L);
    }

    @Test
    default void replacesARowOfTheSameNumber() {
        rows().put(ID, List.of(row(1, RowOutcome.NEW)));
        rows().put(ID, List.of(row(1, RowOutcome.REFUSED)));

        assertThat(rows().page(ID, Optional.empty(), PageRequest.first(10)).items())
                .containsExactly(row(1, RowOutcome.REFUSED));
    }

    @Test
    default void keepsImportsApart() {
        rows().put(ID, List.of(row(1, RowOutcome.NEW)));
        rows().put(OTHER, List.of(row(1, RowOutcome.SAME)));
        rows().put(OTHER, List.of());

        rows().forget(ID);

        assertThat(rows().page(ID, Optional.empty(), PageRequest.first(10)).items())
                .isEmpty();
        assertThat(rows().page(OTHER, Optional.empty(), PageRequest.first(10)).items())
                .hasSize(1);
    }
}
