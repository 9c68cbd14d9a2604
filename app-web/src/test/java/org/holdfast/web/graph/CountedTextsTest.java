package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CountedTextsTest {

    private static final String LONG = "x".repeat(60_000);
    private static final GraphSettings SETTINGS =
            new GraphSettings(true, 1_048_576, 10_000, 16, 50_000, 30, 30, 5, 200_000, 100_000);

    private final List<String> fetched = new ArrayList<>();

    @Test
    void fetchesNothingMoreAfterTooMuchText() {
        ask("{ plain few listed laid later number }");
        assertThat(fetched).containsExactly("plain", "few", "listed");
    }

    @Test
    void countsWhatComesInAnyForm() {
        ask("{ laid few later number }");
        assertThat(fetched).containsExactly("laid", "few", "later");
        fetched.clear();
        ask("{ later few number plain few number }");
        assertThat(fetched).containsExactly("later", "few", "number", "plain");
    }

    @Test
    void leavesWhatIsNotTooMuchAsItIs() {
        ExecutionResult result = ask("{ few number plain }");
        assertThat(result.<Map<String, Object>>getData())
                .containsExactlyInAnyOrderEntriesOf(Map.of("few", "few", "number", 7, "plain", LONG));
    }

    private ExecutionResult ask(String query) {
        Map<String, Object> context = new HashMap<>();
        new AnswerLimits(SETTINGS).limit(context);
        return GraphQL.newGraphQL(schema())
                .build()
                .execute(ExecutionInput.newExecutionInput(query).graphQLContext(context));
    }

    private GraphQLSchema schema() {
        String text = """
                type Query { plain: String few: String listed: [String] laid: String later: String number: Int }
                """;
        return CountedTexts.in(new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(text),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Query", query -> query.dataFetcher("plain", telling("plain", LONG))
                                        .dataFetcher("few", telling("few", "few"))
                                        .dataFetcher("listed", telling("listed", List.of(LONG)))
                                        .dataFetcher(
                                                "laid",
                                                telling(
                                                        "laid",
                                                        DataFetcherResult.newResult()
                                                                .data(LONG)
                                                                .build()))
                                        .dataFetcher("later", telling("later", CompletableFuture.completedFuture(LONG)))
                                        .dataFetcher("number", telling("number", 7)))
                                .build()));
    }

    private DataFetcher<Object> telling(String name, Object value) {
        return environment -> {
            fetched.add(name);
            return value;
        };
    }
}
