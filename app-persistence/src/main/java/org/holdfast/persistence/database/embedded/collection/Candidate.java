package org.holdfast.persistence.database.embedded.collection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.persistence.database.embedded.key.KeyWriter;

/**
 * What one index could do for a query: the fields at its beginning that are bound to points, and a range on the field
 * behind them.
 */
final class Candidate {

    private static final int MOST_INTERVALS = 20_000;

    private final KeySpace space;
    private final Filter filter;
    private final List<Bounds> points = new ArrayList<>();
    private Optional<Slice> range = Optional.empty();
    private final Set<String> settled = new HashSet<>();

    Candidate(KeySpace space, Filter filter) {
        this.space = space;
        this.filter = filter;
        bind();
    }

    private void bind() {
        long intervals = 1;
        for (int i = 0; i < space.fields().size(); i++) {
            Optional<Bounds> bounds = bounds(i);
            if (bounds.isEmpty()
                    || intervals * Math.max(1, bounds.get().points().size()) > MOST_INTERVALS) {
                return;
            }
            settle(i, bounds.get());
            if (!bounds.get().isPoints()) {
                range = bounds.get().range();
                return;
            }
            points.add(bounds.get());
            intervals *= bounds.get().points().size();
        }
    }

    private Optional<Bounds> bounds(int i) {
        IndexField field = space.fields().get(i);
        return filter.field(field.path()).flatMap(asked -> Bounds.of(asked, field, space.isMultikey(i)));
    }

    private void settle(int i, Bounds bounds) {
        if (bounds.exact()) {
            settled.add(space.fields().get(i).path());
        }
    }

    KeySpace space() {
        return space;
    }

    /** Whether the index has every document that can be an answer. */
    boolean isComplete() {
        if (space.fields().stream().anyMatch(IndexField::namesAPosition)) {
            return false;
        }
        return !space.isSparse() || isFirstFieldThere();
    }

    private boolean isFirstFieldThere() {
        boolean ascending = space.fields().get(0).ascending();
        return points.isEmpty() ? range.isPresent() : !points.get(0).mayBeMissing(ascending);
    }

    boolean isBound() {
        return !points.isEmpty() || range.isPresent();
    }

    KeyFilter keyFilter() {
        return KeyFilter.of(space, filter, settled);
    }

    /** How many conditions of the query the bounds do not settle. */
    int open() {
        return openFields() + (filter.saysMore() ? 1 : 0);
    }

    /** How many of these may leave out much. */
    int narrowing() {
        return openFields() + (filter.narrowsMore() ? 1 : 0);
    }

    private int openFields() {
        return (int) filter.fields().stream()
                .filter(field -> !settled.contains(field.path()))
                .count();
    }

    /** Whether bounds and keys together can say all that the query says. */
    boolean isByKey(KeyFilter keys) {
        return !filter.saysMore()
                && filter.fields().stream()
                        .allMatch(field -> settled.contains(field.path()) || keys.asksFor(field.path()));
    }

    /** Whether a document with an array can turn up under two of the keys. */
    boolean isDistinct() {
        for (int i = 0; i < space.fields().size(); i++) {
            boolean onePoint = i < points.size() && points.get(i).isOnePoint();
            if (space.isMultikey(i) && !onePoint) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the keys of a group stand in this order.
     *
     * @param merged how many fields set the groups apart
     * @return whether to walk backwards, or nothing when they do not
     */
    Optional<Boolean> backwards(Order order, int merged) {
        int field = merged;
        Optional<Boolean> backwards = Optional.empty();
        for (IndexField wanted : order.fields()) {
            if (isConstant(wanted.path())) {
                continue;
            }
            field = skipConstants(field, wanted.path());
            if (field >= space.fields().size() || !isAt(field, wanted.path())) {
                return Optional.empty();
            }
            boolean turned = space.fields().get(field).ascending() != wanted.ascending();
            if (backwards.isPresent() && backwards.get() != turned) {
                return Optional.empty();
            }
            backwards = Optional.of(turned);
            field++;
        }
        return Optional.of(backwards.orElse(false));
    }

    private boolean isAt(int field, String path) {
        return space.fields().get(field).path().equals(path) && !space.isMultikey(field);
    }

    private int skipConstants(int from, String wanted) {
        int field = from;
        while (field < points.size() && isConstant(field) && !isAt(field, wanted)) {
            field++;
        }
        return field;
    }

    private boolean isConstant(String path) {
        for (int i = 0; i < points.size(); i++) {
            if (isAt(i, path) && isConstant(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isConstant(int field) {
        return points.get(field).isOnePoint() && !space.isMultikey(field);
    }

    int boundFields() {
        return points.size();
    }

    /**
     * The parts of the index to walk.
     *
     * @param merged how many fields set the groups apart
     */
    List<List<Interval>> groups(int merged) {
        return beginnings(new byte[0], 0, merged).stream()
                .map(group -> beginnings(group, merged, points.size()).stream()
                        .map(beginning -> new Interval(slice(beginning), group.length))
                        .toList())
                .toList();
    }

    private Slice slice(byte[] beginning) {
        return range.map(part -> part.behind(beginning)).orElseGet(() -> Slice.startingWith(beginning));
    }

    private List<byte[]> beginnings(byte[] first, int from, int to) {
        List<byte[]> beginnings = List.of(first);
        for (int i = from; i < to; i++) {
            List<byte[]> longer = new ArrayList<>();
            for (byte[] beginning : beginnings) {
                for (byte[] point : points.get(i).points()) {
                    longer.add(new KeyWriter().key(beginning).key(point).toBytes());
                }
            }
            beginnings = longer;
        }
        return beginnings;
    }
}
