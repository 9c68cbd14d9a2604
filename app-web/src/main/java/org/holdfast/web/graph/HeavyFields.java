package org.holdfast.web.graph;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import java.util.Map;

/**
 * What one field brings by itself, whatever is selected of it: a board's outline has thousands of items with long texts, a
 * page of the journal the whole state of each thing, a preview reads a file. In values, as complexity is counted.
 */
final class HeavyFields {

    private static final Map<String, Integer> WEIGHTS =
            Map.of("Outline", 5_000, "Sheet", 5_000, "EntryConnection", 10_000, "RequirementsImport", 25_000);

    private HeavyFields() {}

    /** Finds out at the start that a weight speaks of a type that has another name by now. */
    static void check(GraphQLSchema schema) {
        WEIGHTS.keySet().forEach(type -> {
            if (schema.getType(type) == null) {
                throw new IllegalStateException("no type " + type + " in the schema");
            }
        });
    }

    /** The weight of a field of a type. */
    static int of(GraphQLFieldsContainer type) {
        return WEIGHTS.getOrDefault(type.getName(), 0);
    }
}
