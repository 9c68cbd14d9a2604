package org.holdfast.web.graph;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Has each text of an answer counted when it is fetched ({@link AnswerLimits}): the twentieth page of long texts is not
 * read where the first one is too long already.
 */
final class CountedTexts {

    private static final Set<GraphQLScalarType> SHORT =
            Set.of(Scalars.GraphQLBoolean, Scalars.GraphQLInt, Scalars.GraphQLFloat, Scalars.GraphQLID);

    private CountedTexts() {}

    /** The same schema, whose texts are counted. */
    static GraphQLSchema in(GraphQLSchema schema) {
        GraphQLCodeRegistry fetchers = schema.getCodeRegistry()
                .transform(registry -> schema.getAllTypesAsList().forEach(type -> {
                    if (type instanceof GraphQLObjectType object
                            && !object.getName().startsWith("__")) {
                        object.getFieldDefinitions().forEach(field -> count(registry, object, field));
                    }
                }));
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(fetchers));
    }

    private static void count(
            GraphQLCodeRegistry.Builder registry, GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType scalar && !SHORT.contains(scalar)) {
            FieldCoordinates coordinates = FieldCoordinates.coordinates(type, field);
            registry.dataFetcher(coordinates, new Counting(registry.getDataFetcher(coordinates, field)));
        }
    }

    /** Fetches, and counts. */
    private record Counting(DataFetcher<?> fetcher) implements DataFetcher<@Nullable Object> {

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            @Nullable Object fetched = fetcher.get(environment);
            GraphQLContext context = environment.getGraphQlContext();
            if (fetched instanceof CompletionStage<?> later) {
                return later.thenApply(value -> counted(context, value));
            }
            return counted(context, fetched);
        }

        private static @Nullable Object counted(GraphQLContext context, @Nullable Object fetched) {
            AnswerLimits.count(context, fetched instanceof DataFetcherResult<?> result ? result.getData() : fetched);
            return fetched;
        }
    }
}
