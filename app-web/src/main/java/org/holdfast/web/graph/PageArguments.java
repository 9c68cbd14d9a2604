package org.holdfast.web.graph;

import java.util.Optional;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.shared.PageRequest.Direction;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * The four arguments of a connection. {@code first} goes with {@code after}, {@code last} with {@code before}.
 *
 * @param first how many from the start or after a cursor; {@value #DEFAULT} when neither it nor {@code last} is given
 * @param after the cursor to go on from
 * @param last how many from the end or before a cursor
 * @param before the cursor to go back from
 */
public record PageArguments(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** The elements of a page when the caller does not say. */
    public static final int DEFAULT = 50;

    /**
     * The page asked for.
     *
     * @throws InvalidValueException {@code page-directions-mixed}, {@code page-size}, {@code cursor-invalid}
     */
    public PageRequest of(Cursors list) {
        boolean backward = last != null || before != null;
        if (backward && (first != null || after != null)) {
            throw InvalidValueException.invalid("last", "page-directions-mixed");
        }
        return backward
                ? request(Direction.BACKWARD, last, before, "before", list)
                : request(Direction.FORWARD, first, after, "after", list);
    }

    private static PageRequest request(
            Direction direction, @Nullable Integer size, @Nullable String cursor, String field, Cursors list) {
        Optional<String> key = Optional.ofNullable(cursor).map(given -> list.key(field, given));
        return new PageRequest(key, direction, size == null ? DEFAULT : size);
    }
}
