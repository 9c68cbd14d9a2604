package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.holdfast.domain.journal.Entry;

/** Keeps {@link Items} and {@link Outlines} up to the journal, for both kinds of items. */
@ApplicationScoped
public class ItemStore {

    private final Items items;
    private final Outlines outlines;

    @Inject
    public ItemStore(Items items, Outlines outlines) {
        this.items = items;
        this.outlines = outlines;
    }

    /** Applies entries of sections or requirements; what is there already stays as it is. */
    void applyAll(ItemKind kind, List<Entry> entries) {
        List<Item> changed = entries.stream().map(entry -> item(kind, entry)).toList();
        items.saveAll(changed);
        changed.stream().collect(Collectors.groupingBy(Item::board)).values().forEach(this::outline);
    }

    private void outline(List<Item> ofOneBoard) {
        Item any = ofOneBoard.get(0);
        outlines.put(
                any.organisation(),
                any.board(),
                ofOneBoard.stream().map(Item::outlined).toList());
    }

    private static Item item(ItemKind kind, Entry entry) {
        ItemId id = new ItemId(entry.aggregate().id());
        return Item.from(id, kind, entry.version(), entry.path().organisation(), entry.image());
    }
}
