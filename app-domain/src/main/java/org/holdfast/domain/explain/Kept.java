package org.holdfast.domain.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Pages of what is kept of a longer list, for what no query can ask for: the list is read on until a page is full. */
final class Kept {

    private Kept() {}

    /**
     * The page.
     *
     * @param reading reads a page of the whole list
     * @param keeping keeps some of these, in their order
     * @param key of an element in the list
     */
    static <T> Page<T> page(
            PageRequest wanted,
            Function<PageRequest, Page<T>> reading,
            UnaryOperator<List<T>> keeping,
            Function<T, String> key) {
        List<T> kept = new ArrayList<>();
        PageRequest next = new PageRequest(wanted.key(), wanted.direction(), PageRequest.MAXIMUM);
        boolean more = true;
        while (more && kept.size() <= wanted.size()) {
            Page<T> read = reading.apply(next);
            List<T> some = new ArrayList<>(keeping.apply(read.items()));
            if (!wanted.forward()) {
                Collections.reverse(some);
            }
            kept.addAll(some);
            more = wanted.forward() ? read.hasNext() : read.hasPrevious();
            if (more) {
                T last = read.items().get(wanted.forward() ? read.items().size() - 1 : 0);
                next = new PageRequest(Optional.of(key.apply(last)), wanted.direction(), PageRequest.MAXIMUM);
            }
        }
        return Page.of(wanted, kept.subList(0, Math.min(kept.size(), wanted.size() + 1)));
    }
}
