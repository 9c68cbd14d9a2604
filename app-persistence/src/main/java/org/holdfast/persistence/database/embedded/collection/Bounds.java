package org.holdfast.persistence.database.embedded.collection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.holdfast.persistence.database.embedded.collection.FieldFilter.Limit;
import org.holdfast.persistence.database.embedded.key.KeyWriter;
import org.holdfast.persistence.database.embedded.key.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Where an index has to be looked at for what is asked of one of its fields. It may be too wide, never too narrow.
 *
 * @param points the values that the field can have, sorted; or
 * @param range the slice in which they lie
 * @param exact whether everything in there is an answer, so that nobody needs to look again
 */
record Bounds(List<byte[]> points, Optional<Slice> range, boolean exact) {

    /**
     * The bounds of a field of an index.
     *
     * @param multikey whether documents have several values there: then two limits may be met by two of them
     */
    static Optional<Bounds> of(FieldFilter filter, IndexField field, boolean multikey) {
        boolean ascending = field.ascending();
        return filter.points()
                .map(points -> points(points, ascending, filter.isPointsAlone() && !(multikey && hasNull(points))))
                .or(() -> range(filter, ascending, multikey))
                .or(() -> prefix(filter, ascending));
    }

    boolean isPoints() {
        return range.isEmpty();
    }

    boolean isOnePoint() {
        return isPoints() && points.size() == 1;
    }

    /** A missing field is null to an index, and a sparse one does not have it. */
    boolean mayBeMissing(boolean ascending) {
        byte[] missing = new KeyWriter().value(null, ascending).toBytes();
        return points.stream().anyMatch(point -> Arrays.equals(point, missing));
    }

    private static boolean hasNull(Collection<?> points) {
        return points.stream().anyMatch(point -> point == null);
    }

    private static Bounds points(Collection<?> values, boolean ascending, boolean exact) {
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        for (Object value : values) {
            points.add(new KeyWriter().value(value, ascending).toBytes());
        }
        return new Bounds(List.copyOf(points), Optional.empty(), exact);
    }

    private static Optional<Bounds> range(FieldFilter filter, boolean ascending, boolean multikey) {
        List<Limit> limits = filter.limits();
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        Slice slice = ofType(limits.get(0).value(), ascending);
        for (Limit limit : multikey ? limits.subList(0, 1) : limits) {
            slice = cut(slice, limit, ascending);
        }
        boolean exact = filter.isLimitsAlone() && (limits.size() == 1 || (!multikey && sameType(limits)));
        return Optional.of(new Bounds(List.of(), Optional.of(slice), exact));
    }

    /** Limits are compared with values of their own type alone. */
    private static Slice ofType(Object value, boolean ascending) {
        return Slice.startingWith(new KeyWriter().typeOf(value, ascending).toBytes());
    }

    private static boolean sameType(List<Limit> limits) {
        byte[] first = new KeyWriter().typeOf(limits.get(0).value(), true).toBytes();
        return limits.stream()
                .allMatch(limit -> Arrays.equals(
                        first, new KeyWriter().typeOf(limit.value(), true).toBytes()));
    }

    private static Slice cut(Slice slice, Limit limit, boolean ascending) {
        byte[] key = new KeyWriter().value(limit.value(), ascending).toBytes();
        boolean fromKey = limit.isLower() == ascending;
        byte @Nullable [] edge = limit.isInclusive() == fromKey ? key : Keys.after(key);
        if (!fromKey) {
            return slice.to(edge);
        }
        return edge == null ? slice : slice.from(edge);
    }

    private static Optional<Bounds> prefix(FieldFilter filter, boolean ascending) {
        return filter.prefix()
                .map(prefix -> Slice.startingWith(
                        new KeyWriter().prefix(prefix.text(), ascending).toBytes()))
                .map(slice -> new Bounds(List.of(), Optional.of(slice), false));
    }
}
