package org.holdfast.web.graph;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query for each field of {@code Query} that asks for everything there is below it, made from the schema: whatever is
 * added to a type is asked for from then on.
 */
final class WholeQueries {

    /** Says the same as {@code nodes}. */
    private static final String EDGES = "edges";

    private static final int DEEPEST = 6;

    private final TypeDefinitionRegistry schema;

    WholeQueries(String schema) {
        this.schema = new SchemaParser().parse(schema);
    }

    /**
     * The queries by the name of their field.
     *
     * @param arguments of each field that cannot do without
     */
    Map<String, String> all(Map<String, String> arguments) {
        Map<String, String> all = new LinkedHashMap<>();
        for (FieldDefinition field : object("Query").orElseThrow().getFieldDefinitions()) {
            String given = Optional.ofNullable(arguments.get(field.getName()))
                    .or(() -> Optional.of("").filter(nothing -> !needsArguments(field)))
                    .orElseThrow(() -> new AssertionError("arguments of " + field.getName() + " are missing"));
            all.put(
                    field.getName(),
                    "{ " + field.getName() + (given.isEmpty() ? "" : "(" + given + ")")
                            + selection(name(field.getType()), list(field.getType()), new ArrayDeque<>()) + " }");
        }
        return all;
    }

    /**
     * Empty for a scalar; of a type within itself only what is no object.
     *
     * @param listed whether it is asked for each element of a list, for which there are no further pages
     */
    private String selection(String type, boolean listed, Deque<String> above) {
        Optional<ObjectTypeDefinition> object = object(type);
        if (object.isEmpty()) {
            return "";
        }
        boolean leaves = above.contains(type) || above.size() >= DEEPEST;
        above.push(type);
        String fields = object.get().getFieldDefinitions().stream()
                .filter(field -> !needsArguments(field) && !field.getName().equals(EDGES))
                .filter(field -> !leaves || object(name(field.getType())).isEmpty())
                .filter(field -> !listed || !paged(field))
                .map(field ->
                        field.getName() + selection(name(field.getType()), listed || list(field.getType()), above))
                .collect(Collectors.joining(" "));
        above.pop();
        return " { " + (fields.isEmpty() ? "__typename" : fields) + " }";
    }

    private static boolean paged(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals("first"));
    }

    private static boolean list(Type<?> type) {
        return type instanceof NonNullType some ? list(some.getType()) : type instanceof ListType;
    }

    private static boolean needsArguments(FieldDefinition field) {
        List<InputValueDefinition> arguments = field.getInputValueDefinitions();
        return arguments.stream()
                .anyMatch(argument -> argument.getType() instanceof NonNullType && argument.getDefaultValue() == null);
    }

    private Optional<ObjectTypeDefinition> object(String type) {
        return schema.getType(type, ObjectTypeDefinition.class);
    }

    private static String name(Type<?> type) {
        if (type instanceof NonNullType some) {
            return name(some.getType());
        }
        return type instanceof ListType list ? name(list.getType()) : ((TypeName) type).getName();
    }
}
