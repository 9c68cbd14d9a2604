package org.holdfast.web.graph;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Permission;
import org.jboss.jandex.IndexView;

/**
 * The schema in its two forms: SmallRye's model, made from annotations, and the one that runs.
 *
 * @param model what the annotations say
 * @param running what queries are run against
 */
record GraphSchemas(Schema model, GraphQLSchema running) {

    /** Builds both, and adds to the description of each operation which permission it needs. */
    static GraphSchemas of(IndexView index) {
        Schema model = SchemaBuilder.build(index);
        Stream.concat(model.getQueries().stream(), model.getMutations().stream())
                .forEach(GraphSchemas::describe);
        return new GraphSchemas(model, CountedTexts.in(Bootstrap.bootstrap(model, true)));
    }

    private static void describe(Operation operation) {
        String needs = needs(operation);
        String description = operation.getDescription();
        operation.setDescription(description == null ? needs : description + " " + needs);
    }

    private static String needs(Operation operation) {
        Needs needs = declared(operation);
        return needs.value().length == 0
                ? "Needs a member who is signed in."
                : Stream.concat(
                                Stream.of(labels(needs.value())),
                                Arrays.stream(needs.or()).map(Permission::label))
                        .collect(Collectors.joining(" or ", "Needs ", "."));
    }

    private static String labels(Permission[] permissions) {
        return Arrays.stream(permissions).map(Permission::label).collect(Collectors.joining(", "));
    }

    private static Needs declared(Operation operation) {
        return Arrays.stream(type(operation).getMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .filter(method -> method.isAnnotationPresent(Needs.class))
                .min(Comparator.comparing(Method::getParameterCount))
                .map(method -> method.getAnnotation(Needs.class))
                .orElseThrow(() -> new IllegalStateException(
                        operation.getClassName() + "." + operation.getMethodName() + " lacks @Needs"));
    }

    private static Class<?> type(Operation operation) {
        try {
            return Class.forName(operation.getClassName(), false, GraphSchemas.class.getClassLoader());
        } catch (ClassNotFoundException indexedButNotThere) {
            throw new IllegalStateException(indexedButNotThere);
        }
    }
}
