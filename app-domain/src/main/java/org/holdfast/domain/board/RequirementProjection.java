package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps the requirements of all boards, and their outlines, up to the journal. */
@ApplicationScoped
public class RequirementProjection implements Projection {

    private final ItemStore store;

    @Inject
    public RequirementProjection(ItemStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return ItemKind.REQUIREMENT.type();
    }

    @Override
    public void apply(Entry entry) {
        applyAll(List.of(entry));
    }

    @Override
    public void applyAll(List<Entry> entries) {
        store.applyAll(ItemKind.REQUIREMENT, entries);
    }
}
