package org.holdfast.web.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connections of single sign-on in words, with all in which one can differ from what it was before. */
final class ConnectionWords {

    private ConnectionWords() {}

    static String of(Object connections) {
        Collection<?> list = connections instanceof Collection<?> several ? several : List.of(connections);
        return list.stream()
                .map(one -> one instanceof Map<?, ?> map ? one(map) : one.toString())
                .collect(Collectors.joining("; "));
    }

    /** By its name, and by its id where it has none. */
    private static String one(Map<?, ?> connection) {
        String name = word(connection.get("name"));
        String kind = Stream.of("type", "state")
                .map(part -> word(connection.get(part)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        String domains = word(connection.get("domains"));
        String rest = Stream.of(kind, domains).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
        return (name.isBlank() ? word(connection.get("id")) : name) + (rest.isEmpty() ? "" : " (" + rest + ")");
    }

    private static String word(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : Objects.toString(value, "");
    }
}
