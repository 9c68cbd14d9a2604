package org.holdfast.domain.importing;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** What the rows of each import come to, until the import is forgotten. */
public interface ImportedRows {

    /** Keeps rows, each in place of what was kept for its number. */
    void put(ImportId id, List<ImportedRow> rows);

    /** A page of the rows in the order of the file, keyed by {@link ImportedRow#key()}. */
    Page<ImportedRow> page(ImportId id, Optional<RowOutcome> outcome, PageRequest page);

    /** Forgets all rows of an import. */
    void forget(ImportId id);
}
