package org.holdfast.web.importing;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a column means. It is named by its heading or by its number; columns that are not named are ignored. */
@Input("ImportColumnInput")
@Description("What a column means. It is named by its heading or its number; columns that are not named are ignored.")
public record ImportColumnInput(
        @Description("As it stands in the file; the first one where it repeats.") @Nullable
        String heading,

        @Description("Its place, counted from 1.") @Nullable Integer number,

        @Description("As in `ImportColumn.meaning`.") @NonNull
        String meaning) {

    private static final int MOST = 16_384;

    /**
     * The meaning of each column in their order.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code import-column-missing},
     *     {@code import-column-not-named}
     */
    static List<String> meanings(List<ImportColumnInput> columns, List<String> headings, String ignored) {
        List<String> meanings = new ArrayList<>(Collections.nCopies(headings.size(), ignored));
        for (ImportColumnInput column : columns) {
            int place = column.place(headings);
            while (meanings.size() <= place) {
                meanings.add(ignored);
            }
            meanings.set(place, column.meaning());
        }
        return meanings;
    }

    private int place(List<String> headings) {
        if (number != null && number >= 1 && number <= MOST) {
            return number - 1;
        }
        if (heading == null) {
            throw invalid("columns", "import-column-not-named");
        }
        int place = headings.indexOf(heading);
        if (place < 0) {
            throw invalid("columns", "import-column-missing", Map.of("column", heading, "columns", headings.size()));
        }
        return place;
    }
}
