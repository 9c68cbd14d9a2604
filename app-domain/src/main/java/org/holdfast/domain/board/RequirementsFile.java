package org.holdfast.domain.board;

import java.util.List;
import org.holdfast.domain.importing.Catalog;

/**
 * A file of requirements that was read.
 *
 * @param name as it was brought
 * @param headings of the columns; none for a catalogue, which knows what is what by itself
 * @param columns what each column was taken to mean
 * @param catalog what it holds
 * @param refused rows that could not be read
 */
public record RequirementsFile(
        String name,
        List<String> headings,
        List<RequirementColumn> columns,
        Catalog catalog,
        List<ImportedItem> refused) {

    public RequirementsFile {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
    }

    /** Whether it is a table, whose columns somebody may give another meaning. */
    public boolean table() {
        return !headings.isEmpty();
    }
}
