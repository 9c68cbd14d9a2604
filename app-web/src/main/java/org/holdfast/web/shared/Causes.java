package org.holdfast.web.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through what wraps an exception: Faces, EL and the server each add a layer. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first of a type, from the outside in. */
    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
