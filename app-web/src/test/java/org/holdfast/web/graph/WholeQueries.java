package org.holdfast.web.graph;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** Every field of every type that a query can come to, without those that only say the same once more. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        Deque<String> types = new ArrayDeque<>(List.of("Query"));
        while (!types.isEmpty()) {
            String type = types.pop();
            object(type).orElseThrow().getFieldDefinitions().stream()
                    .filter(field -> !field.getName().equals(EDGES))
                    .forEach(field -> {
                        String of = name(field.getType());
                        if (fields.add(type + "." + field.getName())
                                && object(of).isPresent()) {
                            types.push(of);
                        }
                    });
        }
        return fields;
    }

    /** What is below the fields that say the same as others, by the name of its type. */
    Map<String, List<String>> edges() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        schema.getTypes(ObjectTypeDefinition.class).stream()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> field.getName().equals(EDGES))
                .map(field -> object(name(field.getType())).orElseThrow())
                .forEach(edge -> edges.put(
                        edge.getName(),
                        edge.getFieldDefinitions().stream()
                                .map(FieldDefinition::getName)
                                .toList()));
        return edges;
    }

    /** The fields that some queries ask for, as {@link #fields} names them. */
    Set<String> asked(Collection<String> queries) {
        Set<String> asked = new TreeSet<>();
        queries.forEach(query -> new Parser()
                .parseDocument(query)
                .getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> ask("Query", operation.getSelectionSet(), asked)));
        return asked;
    }

    private void ask(String type, SelectionSet selection, Set<String> asked) {
        selection.getSelectionsOfType(Field.class).stream()
                .filter(field -> !field.getName().equals("__typename"))
                .forEach(field -> {
                    asked.add(type + "." + field.getName());
                    Optional.ofNullable(field.getSelectionSet())
                            .ifPresent(below -> ask(name(definition(type, field).getType()), below, asked));
                });
    }

    private FieldDefinition definition(String type, Field field) {
        return object(type).orElseThrow().getFieldDefinitions().stream()
                .filter(definition -> definition.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow();
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
