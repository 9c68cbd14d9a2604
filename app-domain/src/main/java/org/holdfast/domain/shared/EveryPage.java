package org.holdfast.domain.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
        Page<T> page = reading.apply(PageRequest.first(PageRequest.MAXIMUM));
        reader.accept(page.items());
        while (page.hasNext()) {
            String last = key.apply(page.items().get(page.items().size() - 1));
            page = reading.apply(PageRequest.after(last, PageRequest.MAXIMUM));
            reader.accept(page.items());
        }
    }
}
