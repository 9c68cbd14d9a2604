package org.holdfast.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an outline demands of whatever is added, moved or named in it. */
final class OutlineRules {

    private final Outline outline;

    OutlineRules(Outline outline) {
        this.outline = outline;
    }

    /** There is room for so many more items. */
    void requireRoom(int more) {
        if (outline.nodes().size() + more > Outline.MAXIMUM_ITEMS) {
            throw BoardRefusedException.full();
        }
    }

    /** No other item of the kind has the code. */
    void requireFreeCode(ItemKind kind, Optional<ItemCode> code, Optional<ItemId> own) {
        code.flatMap(wanted -> outline.findByCode(kind, wanted))
                .filter(other -> !Optional.of(other.id()).equals(own))
                .flatMap(OutlineItem::code)
                .ifPresent(taken -> {
                    throw BoardRefusedException.codeTaken(taken);
                });
    }

    /** Something of the kind, with so many levels, can lie below the parent. */
    void requireParent(ItemKind kind, int levels, Optional<ItemId> parent) {
        int depth = 0;
        if (parent.isPresent()) {
            OutlineNode above =
                    outline.find(parent.get()).orElseThrow(() -> BoardRefusedException.placeUnknown("parent"));
            if (kind == ItemKind.SECTION && above.requirement()) {
                throw BoardRefusedException.sectionBelowRequirement();
            }
            depth = above.depth();
        }
        if (depth + levels > Outline.MAXIMUM_DEPTH) {
            throw BoardRefusedException.tooDeep();
        }
    }

    /** The new parent is not the item itself or below it. */
    void requireNoCycle(ItemId moving, Optional<ItemId> parent) {
        boolean inside = parent.isPresent()
                && (parent.get().equals(moving)
                        || outline.above(parent.get()).stream()
                                .anyMatch(above -> above.id().equals(moving)));
        if (inside) {
            throw BoardRefusedException.cycle();
        }
    }

    /** The rank of a place, for a new item or for one that moves there. */
    Rank rank(Place place, Optional<ItemId> moving) {
        List<OutlineItem> siblings = siblings(place.parent(), moving);
        int next = place.before().map(before -> indexOf(siblings, before)).orElse(siblings.size());
        return Rank.between(rankAt(siblings, next - 1), rankAt(siblings, next));
    }

    /** Whether an item stands at the place already. */
    boolean stays(Item item, Place place) {
        if (!item.parent().equals(place.parent())) {
            return false;
        }
        List<OutlineItem> all = siblings(place.parent(), Optional.empty());
        int next = indexOf(all, item.id()) + 1;
        Optional<ItemId> following =
                next < all.size() ? Optional.of(all.get(next).id()) : Optional.empty();
        return following.equals(place.before()) || place.before().equals(Optional.of(item.id()));
    }

    /** How many levels an item has with what lies below it, removed or not. */
    int levels(ItemId id) {
        return 1
                + outline.everything().stream()
                        .filter(item -> item.parent().filter(id::equals).isPresent())
                        .mapToInt(child -> levels(child.id()))
                        .max()
                        .orElse(0);
    }

    /** How many items come back when a removed one is restored, itself included. */
    int restored(ItemId id) {
        return 1
                + outline.everything().stream()
                        .filter(item -> item.parent().filter(id::equals).isPresent() && !item.removed())
                        .mapToInt(child -> restored(child.id()))
                        .sum();
    }

    /** All below a parent, removed ones too, in order, without the one that moves. */
    List<OutlineItem> siblings(Optional<ItemId> parent, Optional<ItemId> moving) {
        return outline.everything().stream()
                .filter(item -> item.parent().equals(parent))
                .filter(item -> !Optional.of(item.id()).equals(moving))
                .sorted(Comparator.comparing(OutlineItem::rank)
                        .thenComparing(item -> item.id().value()))
                .toList();
    }

    private static int indexOf(List<OutlineItem> siblings, ItemId id) {
        for (int index = 0; index < siblings.size(); index++) {
            if (siblings.get(index).id().equals(id)) {
                return index;
            }
        }
        throw BoardRefusedException.placeUnknown("before");
    }

    private static Optional<Rank> rankAt(List<OutlineItem> siblings, int index) {
        return index >= 0 && index < siblings.size()
                ? Optional.of(siblings.get(index).rank())
                : Optional.empty();
    }
}
