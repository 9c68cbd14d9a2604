package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.web.graph.GraphFixture.code;

import graphql.introspection.IntrospectionQuery;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class QueryLimitsTest {

    private static final Actor OWNER = ActorFixture.owner();

    private final GraphFixture graph =
            new GraphFixture(new GraphSettings(true, 1_048_576, 10_000, 6, 2_000, 3, 4, 2, 200_000, 32_000_000));

    @Test
    void refusesTenThousandAliasesAtOnce() {
        String query = IntStream.range(0, 10_000)
                .mapToObj(number -> "a" + number + ": sites { nodes { id } }")
                .collect(Collectors.joining(" ", "{ ", " }"));
        graph.ask(OWNER, query);
        Assertions.assertTimeout(
                Duration.ofMillis(500), () -> assertThat(refusal(query)).isEqualTo("graphql-too-many-tokens"));
    }

    @Test
    void refusesANumberOfAMillionDigitsAtOnce() {
        String query = "{ sites(first: " + "9".repeat(900_000) + ") { nodes { id } } }";
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(refusal(query)).isEqualTo("graphql-number-too-long"));
    }

    @Test
    void refusesOneAliasTooMany() {
        assertThat(refusal("{ a: __typename b: __typename c: __typename }")).isEqualTo("none");
        assertThat(refusal("{ a: __typename b: __typename c: __typename d: __typename }"))
                .isEqualTo("graphql-too-many-aliases");
    }

    @Test
    void refusesOneDirectiveTooMany() {
        String included = " @include(if: true)";
        assertThat(refusal("{ __typename" + included + " ... on Query" + included.repeat(1) + " { __typename } }"))
                .isEqualTo("none");
        assertThat(refusal("{ __typename" + included.repeat(5) + " }")).isEqualTo("graphql-too-many-directives");
        assertThat(refusal("query" + " @x".repeat(5) + " { __typename }")).isEqualTo("graphql-too-many-directives");
    }

    @Test
    void refusesAFieldWrittenTooOften() {
        assertThat(refusal("{ __typename __typename }")).isEqualTo("none");
        assertThat(refusal("{ __typename __typename __typename }")).isEqualTo("graphql-field-repeated");
        assertThat(refusal("{ ...F ...F ...F } fragment F on Query { __typename }"))
                .isEqualTo("graphql-field-repeated");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(refusal("{ topSites { nodes { parent { parent { name } } } } }"))
                .isEqualTo("none");
        assertThat(refusal("{ topSites { nodes { parent { parent { parent { parent { name } } } } } } }"))
                .isEqualTo("graphql-too-deep");
    }

    @Test
    void refusesWhatIsTooDeepInItsSyntaxAlready() {
        assertThat(refusal("{ a " + "{ a ".repeat(2_000) + "}".repeat(2_001))).isEqualTo("graphql-too-deep");
    }

    @Test
    void refusesWhatCanReturnTooMuch() {
        assertThat(refusal("{ sites(first: 200) { nodes { id name } } }")).isEqualTo("none");
        assertThat(
                        refusal(
                                "{ sites(first: 200) { nodes { id name code city region country street active version tags } } }"))
                .isEqualTo("graphql-too-complex");
        assertThat(code(graph.ask(
                        OWNER,
                        "query($n: Int) { sites(first: $n) { nodes { id name code city region country street active version tags } } }",
                        Map.of("n", 200))))
                .isEqualTo("graphql-too-complex");
        assertThat(refusal("{ sites { nodes { id name code city region country street active version tags } } }"))
                .isEqualTo("none");
    }

    @Test
    void findsTheSizeOfAPageWhereverItStands() {
        String fields = "{ nodes { id name code city region country street active version postalCode } } }";
        assertThat(refusal("query($n: Int = 200) { sites(first: $n) " + fields)).isEqualTo("graphql-too-complex");
        assertThat(refusal("query($n: Int = 20) { sites(first: $n) " + fields)).isEqualTo("none");
        assertThat(refusal("query($n: Int = $n) { sites(first: $n) " + fields)).isNotEqualTo("none");
        assertThat(refusal("{ sites(first: \"200\") " + fields)).isEqualTo("graphql-too-complex");
        assertThat(refusal("{ sites(first: null, last: 200) " + fields)).isEqualTo("graphql-too-complex");
        assertThat(refusal("{ sites(first: null) " + fields)).isEqualTo("none");
        String variable = "query($n: Int = 20) { sites(first: $n) " + fields;
        assertThat(code(graph.ask(OWNER, variable, Map.of("n", "200")))).isEqualTo("graphql-too-complex");
        assertThat(code(graph.ask(OWNER, variable, Map.of("n", 199.5)))).isEqualTo("graphql-too-complex");
        assertThat(graph.ask(OWNER, variable, Map.of("n", 30)).containsKey("errors"))
                .isFalse();
    }

    @Test
    void countsTheElementsOfAListOfTexts() {
        assertThat(refusal("{ sites(first: 200) { nodes { tags } } }")).isEqualTo("none");
        assertThat(refusal("{ sites(first: 200) { nodes { tags name city code region } } }"))
                .isEqualTo("graphql-too-complex");
    }

    @Test
    void refusesFragmentsThatUnfoldWithoutEnd() {
        assertThat(refusal("{ ...A } fragment A on Query { ...A }")).isEqualTo("graphql-too-deep");
        assertThat(refusal("{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }"))
                .isIn("graphql-too-deep", "graphql-too-complex");
    }

    @Test
    void refusesFragmentsThatDouble() {
        String query = IntStream.range(0, 15)
                .mapToObj(number -> "fragment F%d on Query { ...F%d ...F%d }".formatted(number, number + 1, number + 1))
                .collect(Collectors.joining(" ", "{ ...F0 } ", " fragment F15 on Query { __typename }"));
        assertThat(refusal(query)).isIn("graphql-too-complex", "graphql-field-repeated");
    }

    @Test
    void refusesAListForEachElementOfAList() {
        String nested = "{ sites { nodes { children { nodes { id } } } } }";
        assertThat(refusal(nested)).isEqualTo("graphql-lists-nested");
        assertThat(
                        refusal(
                                "{ sites { ...S } } fragment S on SiteConnection { nodes { ... on Site { history { nodes { id } } } } }"))
                .isEqualTo("graphql-lists-nested");
    }

    @Test
    void refusesAPageForEachElementOfAListWithoutPages() {
        assertThat(refusal("{ siteByCode(code: \"A\") { ancestors { children { nodes { id } } } } }"))
                .isEqualTo("graphql-lists-nested");
    }

    @Test
    void countsAListWithoutPagesByItsBound() {
        assertThat(refusal("{ sites(first: 90) { nodes { ancestors { name } } } }"))
                .isEqualTo("none");
        assertThat(refusal("{ sites(first: 100) { nodes { ancestors { name } } } }"))
                .isEqualTo("graphql-too-complex");
        assertThat(refusal("{ members(first: 100) { nodes { grants { roleName siteId } } } }"))
                .isEqualTo("graphql-too-complex");
    }

    @Test
    void countsWhatAFieldBringsByItself() {
        GraphFixture standard = new GraphFixture();
        String outline = "a%d: outline(boardId: \"01HZZZZZZZ00000000000000B1\") { items { id } }";
        String activity = "a%d: activity(first: 200) { nodes { kind } }";
        assertThat(code(standard.ask(OWNER, times(11, outline)))).isEqualTo("graphql-too-complex");
        assertThat(code(standard.ask(OWNER, times(2, activity)))).isEqualTo("graphql-too-complex");
        assertThat(standard.ask(OWNER, times(1, activity)).containsKey("errors"))
                .isFalse();
    }

    private static String times(int many, String field) {
        return IntStream.range(0, many).mapToObj(field::formatted).collect(Collectors.joining(" ", "{ ", " }"));
    }

    @Test
    void refusesAListWithinItself() {
        GraphFixture standard = new GraphFixture();
        assertThat(code(standard.ask(OWNER, "{ sites(first: 1) { nodes { ancestors { ancestors { id } } } } }")))
                .isEqualTo("graphql-field-in-itself");
        assertThat(code(standard.ask(
                        OWNER,
                        "{ siteByCode(code: \"A\") { ...S } } fragment S on Site { ancestors { parent { ...T } } }"
                                + " fragment T on Site { above: ancestors { id } }")))
                .isEqualTo("graphql-field-in-itself");
        assertThat(code(standard.ask(
                        OWNER, "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")))
                .isEqualTo("graphql-field-in-itself");
    }

    @Test
    void refusesAThingWithinItselfWithoutEnd() {
        GraphFixture standard = new GraphFixture();
        String query = "{ siteByCode(code: \"A\") { %s { id } %s } }";
        assertThat(standard.ask(OWNER, query.formatted("parent { ".repeat(3) + "parent", "} ".repeat(3)))
                        .containsKey("errors"))
                .isFalse();
        assertThat(code(standard.ask(OWNER, query.formatted("parent { ".repeat(4) + "parent", "} ".repeat(4)))))
                .isEqualTo("graphql-field-in-itself");
    }

    @Test
    void tellsWhereTheSyntaxIsBroken() {
        JsonObject answer = graph.ask(OWNER, "{ sites {\n nodes { id }");
        assertThat(code(answer)).isEqualTo("graphql-syntax");
        assertThat(answer.getValue("/errors/0/extensions/parameters/line")).hasToString("2");
    }

    @Test
    void leavesUnknownFieldsToTheSchema() {
        assertThat(refusal("{ nothing { of(this: 1) } }")).isEqualTo("graphql-query-invalid");
        assertThat(refusal("{ sites { ...Missing } }")).isEqualTo("graphql-query-invalid");
        assertThat(refusal("subscription { sites { nodes { id } } }")).isNotEqualTo("none");
    }

    @Test
    void answersIntrospectionUnlessItIsSwitchedOff() {
        String introspection = IntrospectionQuery.INTROSPECTION_QUERY;
        assertThat(new GraphFixture().ask(OWNER, introspection).containsKey("errors"))
                .isFalse();
        GraphFixture closed = new GraphFixture(
                new GraphSettings(false, 1_048_576, 10_000, 20, 50_000, 30, 30, 5, 200_000, 32_000_000));
        assertThat(code(closed.ask(OWNER, introspection))).isEqualTo("graphql-introspection-off");
        assertThat(code(closed.ask(OWNER, "{ ...F } fragment F on Query { __type(name: \"Site\") { name } }")))
                .isEqualTo("graphql-introspection-off");
        assertThat(closed.ask(OWNER, "{ __typename }").containsKey("errors")).isFalse();
    }

    private String refusal(String query) {
        JsonObject answer = graph.ask(OWNER, query);
        return answer.containsKey("errors")
                ? answer.getValue("/errors/0/extensions/code").toString().replace("\"", "")
                : "none";
    }
}
