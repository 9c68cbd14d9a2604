package org.holdfast.domain.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items the elements in the order of the list, at most as many as were asked for
 * @param hasPrevious whether elements come before the first of the page
 * @param hasNext whether elements follow the last of the page
 */
public record Page<T>(List<T> items, boolean hasPrevious, boolean hasNext) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page without elements. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false, false);
    }

    /**
     * The page made of what a store read: up to one element more than was asked for, in reading direction.
     *
     * @param read elements in the direction of the request, at most {@code request.size() + 1}
     */
    public static <T> Page<T> of(PageRequest request, List<T> read) {
        boolean more = read.size() > request.size();
        List<T> items = new ArrayList<>(more ? read.subList(0, request.size()) : read);
        boolean came = request.key().isPresent();
        if (request.forward()) {
            return new Page<>(items, came, more);
        }
        Collections.reverse(items);
        return new Page<>(items, more, came);
    }

    /**
     * The page of a list that is in memory as a whole, because it is bounded.
     *
     * @param all every element, in any order
     * @param key the key of an element in the sort order
     */
    public static <T> Page<T> from(PageRequest request, List<T> all, Function<? super T, String> key) {
        Comparator<T> order = Comparator.comparing(key);
        List<T> read = all.stream()
                .filter(element -> request.key().isEmpty() || beyond(request, key.apply(element)))
                .sorted(request.forward() ? order : order.reversed())
                .limit(request.size() + 1L)
                .toList();
        return of(request, read);
    }

    private static boolean beyond(PageRequest request, String key) {
        int order = key.compareTo(request.key().orElseThrow());
        return request.forward() ? order > 0 : order < 0;
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), hasPrevious, hasNext);
    }
}
