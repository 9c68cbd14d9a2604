package org.holdfast.domain.board;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.site.Places;

/**
 * What {@link BoardReach#wanted} gives, for viewers with so many grants that it is not made anew for each request: whether
 * it contains a key is known without going through them.
 */
final class WantedBoards extends AbstractCollection<String> {

    private final Places places;
    private final Set<String> boards;

    WantedBoards(Places places, Set<String> boards) {
        this.places = places;
        this.boards = boards;
    }

    @Override
    public boolean contains(Object asked) {
        return asked instanceof String key && (places.keys().contains(key) || boards.contains(key) || marked(key));
    }

    private boolean marked(String key) {
        return key.endsWith(BoardReach.WITH_BELOW)
                && places.above().contains(key.substring(0, key.length() - BoardReach.WITH_BELOW.length()));
    }

    @Override
    public Iterator<String> iterator() {
        return Stream.of(
                        places.keys().stream(),
                        boards.stream(),
                        places.above().stream().map(key -> key + BoardReach.WITH_BELOW))
                .flatMap(keys -> keys)
                .iterator();
    }

    @Override
    public int size() {
        return places.keys().size() + boards.size() + places.above().size();
    }
}
