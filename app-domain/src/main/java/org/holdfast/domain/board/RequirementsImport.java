package org.holdfast.domain.board;

import java.util.List;

/**
 * What an import does, or would do, with every section and requirement of a catalogue.
 *
 * @param items in the order of the catalogue
 */
public record RequirementsImport(List<ImportedItem> items) {

    public RequirementsImport {
        items = List.copyOf(items);
    }

    /** How many items have the outcome. */
    public long count(ImportedItem.Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Whether applying it makes any difference. */
    public boolean changesSomething() {
        return count(ImportedItem.Outcome.NEW) + count(ImportedItem.Outcome.CHANGED) > 0;
    }
}
