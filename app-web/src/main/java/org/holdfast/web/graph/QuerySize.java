package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.domain.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a query asks for, fragments unfolded, and refuses it at the first limit that it passes; so a query never
 * costs more to measure than one that is just allowed. Fields that the schema does not know are left to its validation.
 */
final class QuerySize {

    private static final int MAXIMUM_NESTED_FRAGMENTS = 20;

    /** How often a thing may be asked for within itself: the parent of the parent of the parent. A list never. */
    private static final int MAXIMUM_IN_ITSELF = 4;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final GraphSettings settings;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private Map<String, Value<?>> defaults = Map.of();
    private long complexity;
    private long unfolded;
    private int aliases;
    private int directives;

    QuerySize(
            GraphSettings settings,
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables) {
        this.settings = settings;
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /**
     * Where in the query something is.
     *
     * @param times how often it can come back
     * @param inList whether it is asked for each element of a list
     * @param above how often the fields above stand there
     */
    private record Place(
            @Nullable GraphQLFieldsContainer type,
            int depth,
            int fragments,
            long times,
            boolean inList,
            Map<FieldCoordinates, Integer> above) {

        static Place top(@Nullable GraphQLFieldsContainer type) {
            return new Place(type, 0, 0, 1, false, Map.of());
        }

        Place belowUnknown() {
            return new Place(null, depth + 1, fragments, times, inList, above);
        }

        Place below(FieldCoordinates field, @Nullable GraphQLFieldsContainer other, long factor, boolean list) {
            Map<FieldCoordinates, Integer> path = new HashMap<>(above);
            path.merge(field, 1, Integer::sum);
            return new Place(other, depth + 1, fragments, times * factor, inList || list, path);
        }

        Place inFragmentOf(@Nullable GraphQLFieldsContainer other) {
            return new Place(other == null ? type : other, depth, fragments + 1, times, inList, above);
        }
    }

    /** What was added up: about how many values can come back. */
    long complexity() {
        return complexity;
    }

    void add(OperationDefinition operation) {
        defaults = operation.getVariableDefinitions().stream()
                .filter(variable -> variable.getDefaultValue() != null
                        && !(variable.getDefaultValue() instanceof VariableReference))
                .collect(Collectors.toMap(
                        VariableDefinition::getName, VariableDefinition::getDefaultValue, (first, second) -> second));
        directives(operation.getDirectives());
        selections(operation.getSelectionSet(), Place.top(root(operation.getOperation())));
    }

    private @Nullable GraphQLFieldsContainer root(Operation operation) {
        return switch (operation) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private void selections(@Nullable SelectionSet set, Place place) {
        if (set != null) {
            selections(set, place, new HashMap<>());
        }
    }

    private void selections(SelectionSet set, Place place, Map<String, Integer> written) {
        for (Selection<?> selection : set.getSelections()) {
            limit("graphql-too-complex", ++unfolded, settings.complexity());
            if (selection instanceof Field field) {
                field(field, place, written);
            } else if (selection instanceof InlineFragment fragment) {
                directives(fragment.getDirectives());
                fragment(fragment.getSelectionSet(), fragment.getTypeCondition(), place, written);
            } else if (selection instanceof FragmentSpread spread) {
                directives(spread.getDirectives());
                spread(spread, place, written);
            }
        }
    }

    private void spread(FragmentSpread spread, Place place, Map<String, Integer> written) {
        @Nullable FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment != null) {
            directives(fragment.getDirectives());
            fragment(fragment.getSelectionSet(), fragment.getTypeCondition(), place, written);
        }
    }

    /** One that contains itself ends at the limit. */
    private void fragment(SelectionSet set, @Nullable TypeName condition, Place place, Map<String, Integer> written) {
        Place inside = place.inFragmentOf(type(condition));
        if (inside.fragments() > MAXIMUM_NESTED_FRAGMENTS) {
            throw malformed("graphql-too-deep", Map.of("maximum", settings.depth()));
        }
        selections(set, inside, written);
    }

    private void field(Field field, Place place, Map<String, Integer> written) {
        directives(field.getDirectives());
        if (field.getAlias() != null) {
            limit("graphql-too-many-aliases", ++aliases, settings.aliases());
        }
        limit("graphql-field-repeated", written.merge(field.getResultKey(), 1, Integer::sum), settings.repeats());
        limit("graphql-too-deep", place.depth() + 1L, settings.depth());
        complexity += place.times();
        limit("graphql-too-complex", complexity, settings.complexity());
        checkIntrospection(field);
        below(field, place);
    }

    private void below(Field field, Place place) {
        @Nullable GraphQLFieldsContainer parent = place.type();
        @Nullable GraphQLFieldDefinition definition = parent == null ? null : definition(field.getName(), parent);
        selections(
                field.getSelectionSet(),
                parent == null || definition == null ? place.belowUnknown() : below(field, place, parent, definition));
    }

    private Place below(Field field, Place place, GraphQLFieldsContainer parent, GraphQLFieldDefinition definition) {
        @Nullable GraphQLFieldsContainer type = container(GraphQLTypeUtil.unwrapAll(definition.getType()));
        boolean plain = FieldSizes.isPlain(parent, definition);
        boolean paged = !plain && type != null && FieldSizes.isPage(type);
        if (paged && place.inList()) {
            throw malformed("graphql-lists-nested", Map.of("name", field.getName()));
        }
        FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, definition);
        checkInItself(coordinates, place, plain, FieldSizes.isIntrospection(parent));
        long factor = paged || (plain && FieldSizes.isSized(definition))
                ? pageSize(field)
                : plain ? FieldSizes.elements(parent, definition) : 1;
        complexity += place.times() * (type == null ? factor - 1 : FieldSizes.of(type));
        limit("graphql-too-complex", complexity, settings.complexity());
        return place.below(coordinates, type, factor, plain || paged);
    }

    /** A list within itself has no end: twenty sites above, those above each of them, and again. */
    private static void checkInItself(FieldCoordinates field, Place place, boolean list, boolean introspection) {
        int maximum = list ? 1 : MAXIMUM_IN_ITSELF;
        if (place.above().getOrDefault(field, 0) >= maximum && (list || !introspection)) {
            throw malformed("graphql-field-in-itself", Map.of("name", field.getFieldName()));
        }
    }

    private void checkIntrospection(Field field) {
        if (!settings.introspection()
                && (field.getName().equals("__schema") || field.getName().equals("__type"))) {
            throw malformed("graphql-introspection-off");
        }
    }

    private @Nullable GraphQLFieldDefinition definition(String name, GraphQLFieldsContainer parent) {
        if (name.equals(Introspection.SchemaMetaFieldDef.getName())) {
            return Introspection.SchemaMetaFieldDef;
        }
        if (name.equals(Introspection.TypeMetaFieldDef.getName())) {
            return Introspection.TypeMetaFieldDef;
        }
        return parent.getFieldDefinition(name);
    }

    private @Nullable GraphQLFieldsContainer type(@Nullable TypeName condition) {
        return condition == null ? null : container(schema.getType(condition.getName()));
    }

    private static @Nullable GraphQLFieldsContainer container(@Nullable GraphQLType type) {
        return type instanceof GraphQLFieldsContainer container ? container : null;
    }

    private long pageSize(Field field) {
        return field.getArguments().stream()
                .filter(argument ->
                        argument.getName().equals("first") || argument.getName().equals("last"))
                .map(Argument::getValue)
                .map(this::given)
                .flatMap(Optional::stream)
                .mapToLong(QuerySize::size)
                .max()
                .orElse(PageArguments.DEFAULT);
    }

    /** What stands there, the value of a variable or its default; empty where it is nothing or {@code null}. */
    private Optional<Object> given(@Nullable Value<?> value) {
        if (value instanceof VariableReference variable) {
            return variables.containsKey(variable.getName())
                    ? Optional.ofNullable(variables.get(variable.getName()))
                    : given(defaults.get(variable.getName()));
        }
        if (value instanceof IntValue number) {
            return Optional.of(number.getValue());
        }
        if (value instanceof StringValue text) {
            return Optional.of(text.getValue());
        }
        return Optional.<Object>ofNullable(value).filter(found -> !(found instanceof NullValue));
    }

    /** Text of digits is taken as a number later; a size beyond the cap, or none at all, is refused with its own text. */
    private static long size(Object given) {
        String digits = given.toString().strip();
        return DIGITS.matcher(digits).matches()
                ? Math.min(Math.max(Long.parseLong(digits), 1), PageRequest.MAXIMUM)
                : PageRequest.MAXIMUM;
    }

    private void directives(List<Directive> found) {
        directives += found.size();
        limit("graphql-too-many-directives", directives, settings.directives());
    }

    private static void limit(String code, long value, long maximum) {
        if (value > maximum) {
            throw malformed(code, Map.of("maximum", maximum));
        }
    }
}
