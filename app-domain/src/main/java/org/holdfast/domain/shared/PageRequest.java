package org.holdfast.domain.shared;

import java.util.Map;
import java.util.Optional;

/**
 * A page of a list, by keyset: the elements that follow (or come before) a key of the list's sort order.
 *
 * @param key the key to go on from, exclusive; empty for the first (or last) page
 * @param direction which way to go from the key; the elements always come in the order of the list
 * @param size 1 to {@value #MAXIMUM}
 */
public record PageRequest(Optional<String> key, Direction direction, int size) {

    /** The most elements of one page. */
    public static final int MAXIMUM = 200;

    /** Towards the end or towards the beginning of the list. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    public PageRequest {
        if (size < 1 || size > MAXIMUM) {
            throw InvalidValueException.invalid("first", "page-size", Map.of("minimum", 1, "maximum", MAXIMUM));
        }
    }

    /** The first page. */
    public static PageRequest first(int size) {
        return new PageRequest(Optional.empty(), Direction.FORWARD, size);
    }

    /** The page after a key. */
    public static PageRequest after(String key, int size) {
        return new PageRequest(Optional.of(key), Direction.FORWARD, size);
    }

    /** The page before a key. */
    public static PageRequest before(String key, int size) {
        return new PageRequest(Optional.of(key), Direction.BACKWARD, size);
    }

    /** Whether the page lies towards the end of the list. */
    public boolean forward() {
        return direction == Direction.FORWARD;
    }
}
