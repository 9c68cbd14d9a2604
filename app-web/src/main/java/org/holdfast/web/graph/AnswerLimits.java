package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ResultNodesInfo;
import io.smallrye.graphql.api.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a query that brings more than {@link GraphSettings} allow, whatever it looked like before it ran: each field of
 * each element and each element of a list is counted when it comes, and after the last one allowed nothing is fetched.
 */
final class AnswerLimits {

    private final GraphSettings settings;

    AnswerLimits(GraphSettings settings) {
        this.settings = settings;
    }

    /** Has a query counted. */
    void limit(Map<String, Object> context) {
        context.put(ResultNodesInfo.MAX_RESULT_NODES, settings.values());
    }

    /**
     * Looks at a query that was run.
     *
     * @param context what it was run with, where SmallRye left its own
     * @throws org.holdfast.web.shared.RequestRefusedException {@code graphql-too-complex}, {@code graphql-answer-too-long}
     */
    void check(Map<String, Object> context, @Nullable ExecutionResult result) {
        if (context.get("context") instanceof Context run
                && run.unwrap(ExecutionInput.class).getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO)
                        instanceof ResultNodesInfo counted
                && counted.isMaxResultNodesExceeded()) {
            throw malformed("graphql-too-complex", Map.of("maximum", settings.values()));
        }
        if (result != null && result.isDataPresent()) {
            length(result.getData(), 0);
        }
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
            throw malformed("graphql-answer-too-long", Map.of("maximum", settings.characters()));
        }
        return length;
    }
}
