package org.holdfast.web.graph;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.holdfast.domain.shared.Page;
import org.holdfast.web.shared.Cursors;

/**
 * A page as a connection shows it. A feature's connection is a record of its own, so that it has a name of its own in
 * the schema, and takes its parts from here.
 *
 * @param edges the elements with their cursors
 * @param nodes the elements alone
 * @param pageInfo where the page lies
 */
public record Slice<N, E>(List<E> edges, List<N> nodes, PageInfoView pageInfo) {

    public Slice {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
    }

    /**
     * The parts of a connection.
     *
     * @param page what the use case read
     * @param list the cursors of the list
     * @param key the key of an element in the list's order
     * @param view the view of an element
     * @param edge the edge of a cursor and a view
     */
    public static <T, N, E> Slice<N, E> of(
            Page<T> page,
            Cursors list,
            Function<? super T, String> key,
            Function<? super T, ? extends N> view,
            BiFunction<String, N, E> edge) {
        List<String> cursors =
                page.items().stream().map(key.andThen(list::cursor)).toList();
        List<N> nodes = page.items().stream().<N>map(view).toList();
        List<E> edges = IntStream.range(0, nodes.size())
                .mapToObj(place -> edge.apply(cursors.get(place), nodes.get(place)))
                .toList();
        return new Slice<>(edges, nodes, info(page, cursors));
    }

    private static PageInfoView info(Page<?> page, List<String> cursors) {
        boolean empty = cursors.isEmpty();
        return new PageInfoView(
                page.hasNext(),
                page.hasPrevious(),
                empty ? null : cursors.get(0),
                empty ? null : cursors.get(cursors.size() - 1));
    }
}
