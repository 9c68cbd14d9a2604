package org.holdfast.domain.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.board.ImportedItem.Outcome;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.FoldedText;

/**
 * Works out what a catalogue means for an outline. An item of the catalogue is found again by its code; one without a
 * code by its title below the same parent. What is found stays where it is, as somebody may have put it there.
 */
final class CatalogMerge {

    private final Board board;
    private final Outline outline;
    private final Map<ItemId, Item> stored;
    private final Supplier<ItemId> ids;
    private final SiblingRanks ranks;
    private final Map<String, OutlineItem> known = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<Change<Item>> changes = new ArrayList<>();

    CatalogMerge(Board board, Outline outline, Map<ItemId, Item> stored, Supplier<ItemId> ids) {
        this.board = board;
        this.outline = outline;
        this.stored = stored;
        this.ids = ids;
        this.ranks = new SiblingRanks(outline);
        outline.everything()
                .forEach(item -> known.put(key(item.kind(), item.parent(), item.code(), item.title()), item));
    }

    /** Works through a catalogue. */
    CatalogMerge with(List<CatalogItem> catalog) {
        merge(catalog, Optional.empty(), 1, 1);
        return this;
    }

    /** What becomes of each item. */
    RequirementsImport result() {
        return new RequirementsImport(items);
    }

    /** What is to be recorded. */
    List<Change<Item>> changes() {
        return changes;
    }

    private void merge(List<CatalogItem> siblings, Optional<Item> parent, int level, int depth) {
        Optional<Rank> previous = Optional.empty();
        for (CatalogItem wanted : siblings) {
            try {
                Item item = place(wanted, parent, level, depth, previous);
                previous = item.parent().equals(parent.map(Item::id)) ? Optional.of(item.rank()) : previous;
                merge(wanted.items(), Optional.of(item), level + 1, depthOf(item, depth) + 1);
            } catch (DomainException problem) {
                refuse(wanted, level, problem);
            }
        }
    }

    private Item place(CatalogItem wanted, Optional<Item> parent, int level, int depth, Optional<Rank> previous) {
        ItemKind kind = kind(wanted);
        ItemContent content = content(wanted);
        String key = key(kind, parent.map(Item::id), content.code(), content.title());
        if (!met.add(key)) {
            throw content.code()
                    .map(BoardRefusedException::codeRepeated)
                    .orElseGet(() -> BoardRefusedException.titleRepeated(content.title()));
        }
        Optional<Item> found =
                Optional.ofNullable(known.get(key)).flatMap(item -> Optional.ofNullable(stored.get(item.id())));
        return found.isPresent()
                ? revise(wanted, level, found.get(), content)
                : add(wanted, level, kind, content, parent, depth, previous);
    }

    private Item revise(CatalogItem wanted, int level, Item before, ItemContent content) {
        Change<Item> change = Change.changed(ItemChanges.revised(before.kind()), before, before.imported(content));
        List<String> fields = change.fields().stream().map(FieldChange::field).toList();
        items.add(row(wanted, level, fields.isEmpty() ? Outcome.SAME : Outcome.CHANGED, fields, Optional.empty()));
        if (!fields.isEmpty()) {
            changes.add(change);
        }
        return before;
    }

    private Item add(
            CatalogItem wanted,
            int level,
            ItemKind kind,
            ItemContent content,
            Optional<Item> parent,
            int depth,
            Optional<Rank> previous) {
        if (kind == ItemKind.SECTION
                && parent.filter(above -> above.kind() == ItemKind.REQUIREMENT).isPresent()) {
            throw BoardRefusedException.sectionBelowRequirement();
        }
        if (depth > Outline.MAXIMUM_DEPTH) {
            throw BoardRefusedException.tooDeep();
        }
        Optional<ItemId> above = parent.map(Item::id);
        Rank rank = ranks.after(above, previous);
        Item item = new Item(ids.get(), 1, board.organisation(), board.id(), kind, above, rank, content, false);
        items.add(row(wanted, level, Outcome.NEW, List.of(), Optional.empty()));
        changes.add(Change.created(ItemChanges.added(kind), item));
        return item;
    }

    private void refuse(CatalogItem wanted, int level, DomainException problem) {
        items.add(row(wanted, level, Outcome.REFUSED, List.of(), Optional.of(problem)));
        wanted.items().forEach(below -> refuse(below, level + 1, BoardRefusedException.aboveRefused()));
    }

    private int depthOf(Item item, int depth) {
        return outline.find(item.id()).map(OutlineNode::depth).orElse(depth);
    }

    private static ImportedItem row(
            CatalogItem wanted, int level, Outcome outcome, List<String> fields, Optional<DomainException> problem) {
        return new ImportedItem(kind(wanted), level, wanted.code(), wanted.title(), outcome, fields, problem);
    }

    private static ItemKind kind(CatalogItem wanted) {
        return wanted instanceof CatalogItem.Section ? ItemKind.SECTION : ItemKind.REQUIREMENT;
    }

    private static ItemContent content(CatalogItem wanted) {
        Optional<ItemCode> code = wanted.code().filter(text -> !text.isBlank()).map(ItemCode::new);
        ItemTitle title = new ItemTitle(wanted.title());
        if (wanted instanceof CatalogItem.Requirement requirement) {
            return new ItemContent(code, title, filled(requirement.text()), filled(requirement.guidance()));
        }
        return new ItemContent(code, title, filled(((CatalogItem.Section) wanted).text()), Optional.empty());
    }

    private static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String key(ItemKind kind, Optional<ItemId> parent, Optional<ItemCode> code, ItemTitle title) {
        String by = code.map(present -> "code " + present.key())
                .orElseGet(
                        () -> "title " + parent.map(ItemId::value).orElse("") + " " + FoldedText.fold(title.value()));
        return kind + " " + by;
    }
}
