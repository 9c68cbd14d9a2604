package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ResultNodesInfo;
import io.smallrye.graphql.api.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.web.shared.RequestRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a query that brings more than {@link GraphSettings} allow, whatever it looked like before it ran: each field of
 * each element, each element of a list and each character of a text is counted when it comes, and after the last one
 * allowed nothing is fetched.
 */
final class AnswerLimits {

    /** What a value takes in memory beside its text, in characters. */
    private static final long VALUE = 40;

    private static final String CHARACTERS = "holdfast.characters";

    private final GraphSettings settings;

    AnswerLimits(GraphSettings settings) {
        this.settings = settings;
    }

    /** The weight of the heaviest answer that is given: as many characters in memory, about. */
    long heaviest() {
        return settings.characters() + VALUE * settings.values();
    }

    /** Has a query counted. */
    void limit(Map<String, Object> context) {
        context.put(ResultNodesInfo.MAX_RESULT_NODES, settings.values());
        context.put(CHARACTERS, new AtomicLong(settings.characters()));
    }

    /** Counts what a field brought for a query that is counted; after too much nothing more is fetched. */
    static void count(GraphQLContext context, @Nullable Object value) {
        if (value instanceof CharSequence text
                && context.get(CHARACTERS) instanceof AtomicLong left
                && left.addAndGet(-text.length()) < 0) {
            context.put(ResultNodesInfo.MAX_RESULT_NODES, 0);
        } else if (value instanceof Iterable<?> list) {
            list.forEach(inner -> count(context, inner));
        }
    }

    /**
     * Looks at a query that was run.
     *
     * @param context what it was run with, where SmallRye left its own
     * @return the weight of the answer
     * @throws RequestRefusedException {@code graphql-too-complex}, {@code graphql-answer-too-long}
     */
    long check(Map<String, Object> context, @Nullable ExecutionResult result) {
        if (context.get(CHARACTERS) instanceof AtomicLong left && left.get() < 0) {
            throw tooLong();
        }
        Optional<ResultNodesInfo> counted = counted(context);
        if (counted.filter(ResultNodesInfo::isMaxResultNodesExceeded).isPresent()) {
            throw malformed("graphql-too-complex", Map.of("maximum", settings.values()));
        }
        long characters = result != null && result.isDataPresent() ? length(result.getData(), 0) : 0;
        return characters
                + VALUE * counted.map(ResultNodesInfo::getResultNodesCount).orElse(0);
    }

    private static Optional<ResultNodesInfo> counted(Map<String, Object> context) {
        return context.get("context") instanceof Context run
                        && run.unwrap(ExecutionInput.class).getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO)
                                instanceof ResultNodesInfo counted
                ? Optional.of(counted)
                : Optional.empty();
    }

    /** The characters of the texts up to and with a value; the same text counts each time that it is written. */
    private long length(@Nullable Object value, long before) {
        long length = before;
        if (value instanceof Map<?, ?> map) {
            for (Object inner : map.values()) {
                length = length(inner, length);
            }
        } else if (value instanceof Iterable<?> list) {
            for (Object inner : list) {
                length = length(inner, length);
            }
        } else if (value instanceof CharSequence text) {
            length += text.length();
        }
        if (length > settings.characters()) {
            throw tooLong();
        }
        return length;
    }

    private RequestRefusedException tooLong() {
        return malformed("graphql-answer-too-long", Map.of("maximum", settings.characters()));
    }
}
