package org.holdfast.web.graph;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.Statuses;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteDetails;

/**
 * What a field brings when a query is measured, before it is known: how many elements a list without pages has, and what
 * comes with a type whatever is selected of it. A list counts for its bound where it has a small one, else for what a large
 * organisation has; what really comes is counted while the query runs ({@link AnswerLimits}). Each list without pages has
 * its line here.
 */
final class FieldSizes {

    /** Of a whole board: up to 5,000, of which most boards have a tenth. */
    private static final int ITEMS = 1_000;

    private static final int CHOICES = 10;

    private static final Map<FieldCoordinates, Integer> ELEMENTS = elements(Map.ofEntries(
            Map.entry("AccessReview.reviewers", AccessReview.MAXIMUM_REVIEWERS),
            Map.entry("Answer.labels", 3),
            Map.entry("Board.mergedStatuses", Statuses.MAXIMUM_MERGED),
            Map.entry("Board.statuses", Statuses.MAXIMUM_OFFERED),
            Map.entry("BoardScope.sites", 20),
            Map.entry("BuiltInRole.permissions", Permission.values().length),
            Map.entry("Directory.problems", 10),
            Map.entry("Entry.changes", 10),
            Map.entry("EntryWords.changes", 10),
            Map.entry("ExplainedGrant.permissions", Permission.values().length),
            Map.entry("ImportColumn.sample", 5),
            Map.entry("ImportRow.differences", 10),
            Map.entry("ImportRow.notes", 5),
            Map.entry("ImportRow.problems", 5),
            Map.entry("ImportedItem.changed", 5),
            Map.entry("Member.grants", 10),
            Map.entry("Member.teams", 10),
            Map.entry("MemberAccess.grants", 10),
            Map.entry("Outline.items", ITEMS),
            Map.entry("Overview.behind", 10),
            Map.entry("Overview.sections", 50),
            Map.entry("Overview.statuses", Statuses.MAXIMUM_OFFERED),
            Map.entry("OwnRole.permissions", Permission.values().length),
            Map.entry("PastState.fields", 20),
            Map.entry("Query.builtInRoles", 10),
            Map.entry("Query.directories", 10),
            Map.entry("Query.siteChoices", CHOICES),
            Map.entry("Query.siteGroupChoices", CHOICES),
            Map.entry("Query.testSignOnConnection", 10),
            Map.entry("RequirementsImport.columns", 50),
            Map.entry("RequirementsImport.headings", 50),
            Map.entry("RequirementsImport.items", ITEMS),
            Map.entry("Sheet.rows", ITEMS),
            Map.entry("SignOnConnection.domains", 10),
            Map.entry("SingleSignOn.connections", 10),
            Map.entry("SingleSignOn.enforced", 10),
            Map.entry("SingleSignOn.groups", 50),
            Map.entry("Site.ancestors", Site.MAXIMUM_DEPTH),
            Map.entry("Site.ownFields", SiteDetails.MAXIMUM_OWN_FIELDS),
            Map.entry("Site.tags", 5),
            Map.entry("SiteImport.columns", 50),
            Map.entry("Team.grants", 10),
            Map.entry("TeamAccess.grants", 10),
            Map.entry("Token.grants", 10)));

    /**
     * A board's outline is thousands of things to read, an entry of the journal has the whole state of a thing, a preview
     * reads a file, what is explained can come from thousands of grants, and an item has long texts.
     */
    private static final Map<String, Integer> WITH_TYPE = Map.of(
            "Outline", 5_000,
            "Sheet", 5_000,
            "Entry", 150,
            "PastState", 2_000,
            "Item", 100,
            "MemberAccess", 20,
            "ThingAccess", 200,
            "RequirementsImport", 25_000);

    private FieldSizes() {}

    private static Map<FieldCoordinates, Integer> elements(Map<String, Integer> byName) {
        Map<FieldCoordinates, Integer> elements = new HashMap<>();
        byName.forEach((name, size) -> {
            List<String> parts = List.of(name.split("\\.", 2));
            elements.put(coordinates(parts.get(0), parts.get(1)), size);
        });
        return Map.copyOf(elements);
    }

    /**
     * Finds out at the start that a line speaks of what has another name by now, and that a list has none.
     *
     * @throws IllegalStateException naming all of them
     */
    static void check(GraphQLSchema schema) {
        List<FieldCoordinates> lists = lists(schema);
        String wrong = Stream.of(
                        lists.stream().filter(Predicate.not(ELEMENTS::containsKey)),
                        ELEMENTS.keySet().stream().filter(Predicate.not(lists::contains)),
                        WITH_TYPE.keySet().stream().filter(type -> schema.getType(type) == null))
                .flatMap(faults -> faults)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("FieldSizes and the schema differ: " + wrong);
        }
    }

    private static List<FieldCoordinates> lists(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !isIntrospection(type))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> isPlain(type, field) && !isSized(field))
                        .map(field -> coordinates(type, field)))
                .toList();
    }

    /** Whether a field is a list without pages. Those of a page itself are not: its size is known. */
    static boolean isPlain(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList && !isPage(parent);
    }

    /** Whether whoever asks says how many elements they want. */
    static boolean isSized(GraphQLFieldDefinition field) {
        return field.getArgument("first") != null;
    }

    /** Whether a type is a page of a list. */
    static boolean isPage(GraphQLFieldsContainer type) {
        return type.getFieldDefinition("pageInfo") != null;
    }

    /** The schema's description of itself has lists too, whose sum is the schema. */
    static boolean isIntrospection(GraphQLFieldsContainer parent) {
        return parent.getName().startsWith("__");
    }

    /** For how many elements a list without pages counts. */
    static int elements(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
        return ELEMENTS.getOrDefault(coordinates(parent, field), 1);
    }

    /** What comes with a type, in values. */
    static int of(GraphQLFieldsContainer type) {
        return WITH_TYPE.getOrDefault(type.getName(), 0);
    }
}
