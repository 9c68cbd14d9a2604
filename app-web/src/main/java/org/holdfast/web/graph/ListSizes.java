package org.holdfast.web.graph;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.holdfast.domain.board.Statuses;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;

/**
 * How many elements a list without pages counts for when a query is measured: its bound where it has a small one. What it
 * really has is counted while the query runs.
 */
final class ListSizes {

    /** Where no small bound is known. */
    static final int OTHERWISE = 10;

    private static final Map<FieldCoordinates, Integer> BOUNDS = Map.of(
            FieldCoordinates.coordinates("Site", "ancestors"), Site.MAXIMUM_DEPTH,
            FieldCoordinates.coordinates("Site", "ownFields"), SiteDetails.MAXIMUM_OWN_FIELDS,
            FieldCoordinates.coordinates("Board", "statuses"), Statuses.MAXIMUM_OFFERED,
            FieldCoordinates.coordinates("Board", "mergedStatuses"), Statuses.MAXIMUM_MERGED);

    private ListSizes() {}

    /** Finds out at the start that a bound speaks of a field that has another name by now. */
    static void check(GraphQLSchema schema) {
        BOUNDS.keySet().forEach(field -> {
            if (schema.getFieldDefinition(field) == null) {
                throw new IllegalStateException("no field " + field + " in the schema");
            }
        });
    }

    /** Whether a field is a list without pages. Those of a page itself are not: its size is known. */
    static boolean isPlain(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList && !isPage(parent);
    }

    /** Whether a type is a page of a list. */
    static boolean isPage(GraphQLFieldsContainer type) {
        return type.getFieldDefinition("pageInfo") != null;
    }

    /** The schema's description of itself has lists too, whose sum is the schema. */
    static int of(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
        return isIntrospection(parent)
                ? 1
                : BOUNDS.getOrDefault(FieldCoordinates.coordinates(parent, field), OTHERWISE);
    }

    static boolean isIntrospection(GraphQLFieldsContainer parent) {
        return parent.getName().startsWith("__");
    }
}
