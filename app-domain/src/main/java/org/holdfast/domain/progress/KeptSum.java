package org.holdfast.domain.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.holdfast.domain.site.Places;
import org.jspecify.annotations.Nullable;

/**
 * What many nodes of the site tree sum up to, with the marks by which it is known whether that still is so: of the root
 * for all of it, and of what the nodes lie directly below for each part. A part whose mark is missing is read again.
 *
 * @param root the mark of the root just before the parts were read; null for none
 */
record KeptSum<T>(Places places, @Nullable Long root, Map<String, Part<T>> parts, T sum) {

    /** What the nodes directly below one node sum up to. */
    record Part<T>(@Nullable Long mark, List<String> nodes, T sum) {

        boolean holds(@Nullable Long now, List<String> asked) {
            return mark != null && mark.equals(now) && nodes.equals(asked);
        }
    }

    /** How totals are read and added. */
    record Reader<T>(
            Function<Collection<String>, Map<String, Long>> marks,
            Function<Collection<String>, Map<String, T>> totals,
            Function<Collection<T>, T> sum) {}

    /** Whether nothing changed since. */
    boolean holds(Places asked, @Nullable Long now) {
        return root != null && root.equals(now) && places.tops().equals(asked.tops());
    }

    /** The sum as it is now: parts that still hold are taken from before. Two commands at most. */
    static <T> KeptSum<T> of(@Nullable KeptSum<T> before, Places places, @Nullable Long root, Reader<T> reader) {
        Map<String, List<String>> groups = places.groups();
        Map<String, Long> marks = reader.marks().apply(groups.keySet());
        Map<String, Part<T>> parts = new HashMap<>();
        List<String> wanted = new ArrayList<>();
        groups.forEach((group, nodes) -> {
            @Nullable Part<T> former = before == null ? null : before.parts().get(group);
            if (former != null && former.holds(marks.get(group), nodes)) {
                parts.put(group, former);
            } else {
                wanted.addAll(nodes);
            }
        });
        Map<String, T> totals = wanted.isEmpty() ? Map.of() : reader.totals().apply(wanted);
        groups.forEach((group, nodes) -> parts.computeIfAbsent(
                group, absent -> new Part<>(marks.get(group), nodes, sum(nodes, totals, reader))));
        List<T> sums = parts.values().stream().map(Part::sum).toList();
        return new KeptSum<>(places, root, parts, reader.sum().apply(sums));
    }

    private static <T> T sum(List<String> nodes, Map<String, T> totals, Reader<T> reader) {
        List<T> each = new ArrayList<>();
        nodes.forEach(node -> Optional.ofNullable(totals.get(node)).ifPresent(each::add));
        return reader.sum().apply(each);
    }
}
