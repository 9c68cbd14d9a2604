package org.holdfast.domain.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Rows that last as long as the process. */
public final class InMemoryImportedRows implements ImportedRows {

    private final Map<ImportId, TreeMap<Long, ImportedRow>> rows = new HashMap<>();

    @Override
    public synchronized void put(ImportId id, List<ImportedRow> added) {
        TreeMap<Long, ImportedRow> kept = rows.computeIfAbsent(id, key -> new TreeMap<>());
        added.forEach(row -> kept.put(row.number(), row));
    }

    @Override
    public synchronized Page<ImportedRow> page(ImportId id, Optional<RowOutcome> outcome, PageRequest page) {
        return Page.from(
                page,
                rows.getOrDefault(id, new TreeMap<>()).values().stream()
                        .filter(row -> outcome.isEmpty() || outcome.get() == row.outcome())
                        .toList(),
                ImportedRow::key);
    }

    @Override
    public synchronized void forget(ImportId id) {
        rows.remove(id);
    }
}
