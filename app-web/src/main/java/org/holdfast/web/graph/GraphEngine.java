package org.holdfast.web.graph;

import graphql.ExecutionResult;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.holdfast.domain.shared.Bulkhead;
import org.holdfast.web.shared.RequestRefusedException;
import org.jspecify.annotations.Nullable;

/** Runs queries: measures them, executes them against the schema, and maps what went wrong. */
final class GraphEngine {

    /** About how many values come back of what must not be answered to everybody at once. */
    private static final int HEAVY = 5_000;

    private static final int HEAVY_AT_ONCE = 2;
    private static final Duration HEAVY_WAIT = Duration.ofSeconds(10);

    private final GraphSchemas schemas;
    private final QueryLimits limits;
    private final ExecutionService executions;
    private final GraphErrors errors;
    private final AnswerLimits answers;
    private final Bulkhead heavy = new Bulkhead(HEAVY_AT_ONCE, HEAVY_WAIT);

    GraphEngine(GraphSchemas schemas, GraphSettings settings, GraphErrors errors) {
        this.schemas = schemas;
        this.limits = new QueryLimits(settings, schemas.running());
        this.executions = new ExecutionService(schemas.running(), schemas.model());
        this.errors = errors;
        this.answers = new AnswerLimits(settings);
    }

    /** The schema as text. */
    String schema() {
        return new SchemaPrinter().print(schemas.running());
    }

    /**
     * Runs a request. An answer of more than is allowed is not given, not even its beginning. Of what takes much memory only
     * a few are run and written at once.
     *
     * @param writer gets the answer: {@code data} and, where something went wrong, {@code errors}
     * @throws RequestRefusedException when the query asks for too much or cannot be read; nothing was run
     * @throws org.holdfast.domain.shared.TooMuchAtOnceException when others ask for much; nothing was run
     */
    void run(GraphRequest request, Consumer<Map<String, Object>> writer) {
        if (limits.check(request.query(), variables(request)) < HEAVY) {
            writer.accept(answer(request));
        } else {
            heavy.doing(() -> {
                writer.accept(answer(request));
                return true;
            });
        }
    }

    private Map<String, Object> answer(GraphRequest request) {
        Outcome outcome = new Outcome();
        Map<String, Object> context = new HashMap<>(Map.of("locale", Locale.ENGLISH));
        answers.limit(context);
        try {
            executions.executeSync(request.json(), context, outcome);
            answers.check(context, outcome.result);
        } catch (RequestRefusedException tooMuch) {
            return Map.of("errors", List.of(errors.of(tooMuch)));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
        return outcome.answer(errors);
    }

    private static Map<String, Object> variables(GraphRequest request) {
        return Optional.ofNullable(request.json().get(Context.VARIABLES))
                .flatMap(Context.VariablesParser::toMap)
                .orElse(Map.of());
    }

    /** What SmallRye hands over: a result, or what broke it. */
    private static final class Outcome implements ExecutionResponseWriter {

        private @Nullable ExecutionResult result;
        private @Nullable Throwable failure;

        @Override
        public void write(ExecutionResponse response) {
            result = response.getExecutionResult();
        }

        @Override
        public void fail(Throwable thrown) {
            failure = thrown;
        }

        private Map<String, Object> answer(GraphErrors errors) {
            Map<String, Object> answer = new LinkedHashMap<>();
            if (result == null) {
                answer.put(
                        "errors",
                        List.of(errors.of(
                                failure == null ? new IllegalStateException("GraphQL gave no result") : failure)));
                return answer;
            }
            List<Map<String, Object>> told = errors.of(result);
            if (!told.isEmpty()) {
                answer.put("errors", told);
            }
            if (result.isDataPresent()) {
                answer.put("data", result.getData());
            }
            return answer;
        }
    }
}
