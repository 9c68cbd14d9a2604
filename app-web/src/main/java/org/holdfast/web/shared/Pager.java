package org.holdfast.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.holdfast.domain.shared.Page;

/**
 * Links to the neighbours of a page of a list; empty where there is none.
 *
 * @param first the beginning, on a page that is not there
 * @param previous the page before
 * @param next the page after
 */
public record Pager(Optional<Link> first, Optional<Link> previous, Optional<Link> next) {

    /**
     * The links around a page.
     *
     * @param list the address of the list with its filters
     * @param cursor the cursor of an element
     */
    public static <T> Pager of(Page<T> page, Link list, Function<? super T, String> cursor) {
        return of(page, list, "", cursor);
    }

    /**
     * The same around a page of one of several lists of an address.
     *
     * @param which comes before the names of its parameters
     */
    public static <T> Pager of(Page<T> page, Link list, String which, Function<? super T, String> cursor) {
        List<T> items = page.items();
        if (items.isEmpty()) {
            return new Pager(
                    page.hasPrevious() || page.hasNext() ? Optional.of(list) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<Link> previous = page.hasPrevious()
                ? Optional.of(list.with(which + "before", cursor.apply(items.get(0))))
                : Optional.empty();
        Optional<Link> next = page.hasNext()
                ? Optional.of(list.with(which + "after", cursor.apply(items.get(items.size() - 1))))
                : Optional.empty();
        return new Pager(previous.map(link -> list), previous, next);
    }
}
