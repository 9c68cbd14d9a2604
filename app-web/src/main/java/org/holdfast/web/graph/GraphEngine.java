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
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.web.shared.RequestRefusedException;
import org.holdfast.web.shared.Room;
import org.jspecify.annotations.Nullable;

/** Runs queries: measures them, executes them against the schema, and maps what went wrong. */
final class GraphEngine {

    /** About how many values come back of what must not be answered to everybody at once. */
    private static final int HEAVY = 5_000;

    private static final int HEAVY_AT_ONCE = 2;

    /** Many more than there are processors, and few enough for the memory, should all of them bring their most. */
    private static final int OTHERS_AT_ONCE = 32;

    private static final Duration HEAVY_WAIT = Duration.ofSeconds(10);

    /** Answers below this weight are written however many there are: as many as connections at most. */
    private static final long SHORT = 100_000;

    private static final Duration UNFETCHED_WAIT = Duration.ofSeconds(30);

    private final GraphSchemas schemas;
    private final QueryLimits limits;
    private final ExecutionService executions;
    private final GraphErrors errors;
    private final AnswerLimits answers;
    private final Bulkhead heavy = new Bulkhead(HEAVY_AT_ONCE, HEAVY_WAIT);
    private final Bulkhead others = new Bulkhead(OTHERS_AT_ONCE, HEAVY_WAIT);
    private final Room unfetched;

    GraphEngine(GraphSchemas schemas, GraphSettings settings, GraphErrors errors) {
        this.schemas = schemas;
        this.limits = new QueryLimits(settings, schemas.running());
        this.executions = new ExecutionService(schemas.running(), schemas.model());
        this.errors = errors;
        this.answers = new AnswerLimits(settings);
        this.unfetched = new Room(answers.heaviest() * 4, answers.heaviest() * 3 / 2);
    }

    /** The schema as text. */
    String schema() {
        return new SchemaPrinter().print(schemas.running());
    }

    /**
     * Runs a request. An answer of more than is allowed is not given, not even its beginning. Of what takes much memory only
     * a few are run at once, of one asker one after the other; answers are written beside that, as slowly as they are read,
     * while there is room for them.
     *
     * @param who the same for all that is one asker
     * @param writer gets the answer: {@code data} and, where something went wrong, {@code errors}
     * @throws RequestRefusedException when the query asks for too much or cannot be read; nothing was run
     * @throws TooMuchAtOnceException {@code too-much-at-once} when others ask for much, nothing was run;
     *     {@code too-many-answers-unfetched} when it was run and there is no room for the answer
     */
    void run(GraphRequest request, String who, Consumer<Map<String, Object>> writer) {
        boolean much = limits.check(request.query(), variables(request)) >= HEAVY;
        try (Room.Share share = unfetched.share(who)) {
            writer.accept(
                    much
                            ? heavy.doing(who, () -> heavyAnswer(request, share))
                            : others.doing(() -> answer(request, share)));
        }
    }

    private Map<String, Object> heavyAnswer(GraphRequest request, Room.Share share) {
        if (!share.hold(answers.heaviest())) {
            throw new TooMuchAtOnceException(UNFETCHED_WAIT);
        }
        return answer(request, share);
    }

    private Map<String, Object> answer(GraphRequest request, Room.Share share) {
        Outcome outcome = new Outcome();
        Map<String, Object> context = new HashMap<>(Map.of("locale", Locale.ENGLISH));
        answers.limit(context);
        try {
            executions.executeSync(request.json(), context, outcome);
            keep(answers.check(context, outcome.result), share);
        } catch (RequestRefusedException tooMuch) {
            share.close();
            return Map.of("errors", List.of(errors.of(tooMuch)));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
        return outcome.answer(errors);
    }

    private static void keep(long weight, Room.Share share) {
        if (!share.hold(weight < SHORT ? 0 : weight)) {
            throw TooMuchAtOnceException.unfetched(UNFETCHED_WAIT);
        }
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
