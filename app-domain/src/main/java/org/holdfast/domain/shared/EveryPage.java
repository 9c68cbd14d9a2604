package org.holdfast.domain.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a list to its end, a page of the greatest size at a time. */
public final class EveryPage {

    private EveryPage() {}

    /**
     * Hands over the elements of a list in its order, a page at a time; an empty list as one page without elements.
     *
     * @param reading reads a page of the list
     * @param key of an element in the list
     */
    public static <T> void read(
            Function<PageRequest, Page<T>> reading, Function<? super T, String> key, Consumer<List<T>> reader) {
        readWhile(reading, key, some -> {
            reader.accept(some);
            return true;
        });
    }

    /**
     * Hands over the elements of a list in its order, a page at a time, as long as more are wanted.
     *
     * @param reading reads a page of the list
     * @param key of an element in the list
     * @param wanted takes a page, and says whether to go on
     * @return whether the list was read to its end
     */
    public static <T> boolean readWhile(
            Function<PageRequest, Page<T>> reading, Function<? super T, String> key, Predicate<List<T>> wanted) {
        Page<T> page = reading.apply(PageRequest.first(PageRequest.MAXIMUM));
        while (wanted.test(page.items()) && page.hasNext()) {
            String last = key.apply(page.items().get(page.items().size() - 1));
            page = reading.apply(PageRequest.after(last, PageRequest.MAXIMUM));
        }
        return !page.hasNext();
    }
}
