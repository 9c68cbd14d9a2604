package org.holdfast.domain.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.domain.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a board's sections and requirements, in light form: one read serves a whole sheet. Removed items, and
 * everything below them, are not among its nodes. Immutable, so it can be shared and kept by its revision.
 */
public final class Outline {

    /** The most items of a board that are not removed. */
    public static final int MAXIMUM_ITEMS = 5_000;

    /** The most levels. */
    public static final int MAXIMUM_DEPTH = 10;

    private static final Comparator<OutlineItem> ORDER = Comparator.comparing(OutlineItem::rank)
            .thenComparing(item -> item.id().value());

    private final BoardId board;
    private final OrganisationId organisation;
    private final long revision;
    private final Map<ItemId, OutlineItem> items;
    private final Map<Optional<ItemId>, List<OutlineItem>> children;
    private final Map<ItemId, OutlineNode> nodes;

    private Outline(BoardId board, OrganisationId organisation, long revision, Collection<OutlineItem> items) {
        this.board = board;
        this.organisation = organisation;
        this.revision = revision;
        this.items = items.stream().collect(Collectors.toUnmodifiableMap(OutlineItem::id, Function.identity()));
        this.children = items.stream().sorted(ORDER).collect(Collectors.groupingBy(OutlineItem::parent));
        List<OutlineNode> ordered = new ArrayList<>();
        below(Optional.empty(), 1, Optional.empty(), Optional.empty(), ordered);
        this.nodes = new LinkedHashMap<>();
        ordered.forEach(node -> nodes.put(node.id(), node));
    }

    /**
     * The outline of a board.
     *
     * @param revision grows with every change of an item
     * @param items every item of the board, removed ones too
     */
    public static Outline of(BoardId board, OrganisationId organisation, long revision, Collection<OutlineItem> items) {
        return new Outline(board, organisation, revision, items);
    }

    /** The outline of a board that has no items yet. */
    public static Outline empty(BoardId board, OrganisationId organisation) {
        return new Outline(board, organisation, 0, List.of());
    }

    /** Adds what lies below a parent, depth first; returns how many requirements that are. */
    private int below(
            Optional<ItemId> parent,
            int depth,
            Optional<ItemId> section,
            Optional<ItemId> top,
            List<OutlineNode> ordered) {
        int requirements = 0;
        for (OutlineItem item : children.getOrDefault(parent, List.of())) {
            if (!item.removed()) {
                Optional<ItemId> own = Optional.of(item.id());
                Optional<ItemId> inTop = depth == 1 && item.section() ? own : top;
                int place = ordered.size();
                ordered.add(new OutlineNode(item, depth, section, inTop, 0));
                int inside = below(own, depth + 1, item.section() ? own : section, inTop, ordered);
                ordered.set(place, new OutlineNode(item, depth, section, inTop, inside));
                requirements += inside + (item.requirement() ? 1 : 0);
            }
        }
        return requirements;
    }

    /** The board. */
    public BoardId board() {
        return board;
    }

    /** The boundary that the board belongs to. */
    public OrganisationId organisation() {
        return organisation;
    }

    /** Grows with every change of an item: what may be kept of an outline may be kept by it. */
    public long revision() {
        return revision;
    }

    /** Every item, removed ones too, in no order. */
    public Collection<OutlineItem> everything() {
        return items.values();
    }

    /** Every node, depth first. */
    public Collection<OutlineNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** The requirements, depth first. */
    public List<OutlineNode> requirements() {
        return nodes.values().stream().filter(OutlineNode::requirement).toList();
    }

    /** How many requirements there are. */
    public int requirementCount() {
        return (int) nodes.values().stream().filter(OutlineNode::requirement).count();
    }

    /** The node of an item that is there and not removed. */
    public Optional<OutlineNode> find(ItemId id) {
        @Nullable OutlineNode node = nodes.get(id);
        return Optional.ofNullable(node);
    }

    /** Any item of the board, removed or not. */
    public Optional<OutlineItem> findAny(ItemId id) {
        @Nullable OutlineItem item = items.get(id);
        return Optional.ofNullable(item);
    }

    /** The nodes directly below a parent, in order; those at the top for an empty one. */
    public List<OutlineNode> children(Optional<ItemId> parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .flatMap(item -> find(item.id()).stream())
                .toList();
    }

    /** The sections at the top, in order. */
    public List<OutlineNode> topSections() {
        return children(Optional.empty()).stream()
                .filter(node -> node.item().section())
                .toList();
    }

    /** The nearest section above a requirement. */
    public Optional<ItemId> sectionOf(ItemId requirement) {
        return find(requirement).flatMap(OutlineNode::section);
    }

    /** How many requirements lie below each section, at any depth, in the order of the outline. */
    public Map<ItemId, Integer> requirementsBySection() {
        Map<ItemId, Integer> counts = new LinkedHashMap<>();
        nodes.values().stream()
                .filter(node -> node.item().section())
                .forEach(node -> counts.put(node.id(), node.requirements()));
        return counts;
    }

    /** The items above, from the top. */
    public List<OutlineItem> above(ItemId id) {
        List<OutlineItem> path = new ArrayList<>();
        Optional<OutlineItem> at = findAny(id).flatMap(item -> item.parent().flatMap(this::findAny));
        while (at.isPresent() && path.size() < MAXIMUM_DEPTH) {
            path.add(0, at.get());
            at = at.get().parent().flatMap(this::findAny);
        }
        return List.copyOf(path);
    }

    /** The item of a kind that has the code, ignoring case, removed or not. */
    public Optional<OutlineItem> findByCode(ItemKind kind, ItemCode code) {
        return items.values().stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> item.code()
                        .map(ItemCode::key)
                        .filter(code.key()::equals)
                        .isPresent())
                .findFirst();
    }
}
