package org.holdfast.web.graph;

import io.smallrye.graphql.api.Context;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an input the caller gave. GraphQL tells a field that is absent from one that is null; a Java record
 * cannot, so a partial change asks here.
 *
 * @param names of the fields given
 */
public record GivenFields(Set<String> names) {

    public GivenFields {
        names = Set.copyOf(names);
    }

    /**
     * The fields of an argument.
     *
     * @param context of the operation; an operation gets it by a parameter of this type
     */
    public static GivenFields of(Context context, String argument) {
        @Nullable Object input = context.getArguments().get(argument);
        return new GivenFields(
                input instanceof Map<?, ?> map
                        ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                        : Set.of());
    }

    /** Whether the caller gave the field, even as null. */
    public boolean has(String name) {
        return names.contains(name);
    }
}
