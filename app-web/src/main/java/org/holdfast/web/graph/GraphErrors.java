package org.holdfast.web.graph;

import graphql.ErrorClassification;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.DomainException.Kind;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.shared.UnexpectedErrors;
import org.jspecify.annotations.Nullable;

/**
 * The one mapper of errors to GraphQL. {@code extensions} holds {@code code} and {@code kind}, the texts, the parameters,
 * the {@code field} to point at, and for an input with several faults all {@code problems}.
 */
@ApplicationScoped
public class GraphErrors {

    /** The code of whatever nobody foresaw; its text names the parameter {@code id}. */
    public static final String UNEXPECTED = "unexpected";

    /** The code of a query that the schema does not allow. */
    public static final String QUERY_INVALID = "graphql-query-invalid";

    private final Texts texts;
    private final UnexpectedErrors unexpected;

    @Inject
    public GraphErrors(Texts texts, UnexpectedErrors unexpected) {
        this.texts = texts;
        this.unexpected = unexpected;
    }

    /** The errors of a result, in its order. */
    public List<Map<String, Object>> of(ExecutionResult result) {
        IdentityHashMap<Throwable, Map<String, Object>> told = new IdentityHashMap<>();
        List<Map<String, Object>> errors = new ArrayList<>();
        for (GraphQLError error : result.getErrors()) {
            errors.add(located(error, body(error, told)));
        }
        return List.copyOf(errors);
    }

    /** The error of a request that was not run, or broke down. */
    public Map<String, Object> of(Throwable error) {
        return findRefusal(error).map(this::refusal).orElseGet(() -> unforeseen("graphql", error));
    }

    /** What breaks several fields at once (a batch) is logged once. */
    private Map<String, Object> body(GraphQLError error, IdentityHashMap<Throwable, Map<String, Object>> told) {
        if (!(error instanceof ExceptionWhileDataFetching fetching)) {
            return invalidQuery(error);
        }
        Throwable thrown = fetching.getException();
        if (thrown instanceof CoercingParseLiteralException || thrown instanceof CoercingParseValueException) {
            return invalidQuery((GraphQLError) thrown); // an argument that SmallRye converts only when it calls us
        }
        return findRefusal(thrown)
                .map(this::refusal)
                .orElseGet(() -> told.computeIfAbsent(root(thrown), cause -> unforeseen("a field of GraphQL", thrown)));
    }

    private Map<String, Object> refusal(DomainException refusal) {
        Map<String, Object> extensions = extensions(refusal);
        if (refusal instanceof InvalidInputException input) {
            extensions.put(
                    "problems", input.problems().stream().map(this::extensions).toList());
        }
        return error(extensions);
    }

    private Map<String, Object> extensions(DomainException refusal) {
        Map<String, Object> extensions = coded(refusal.code(), refusal.kind(), refusal.parameters());
        Optional.ofNullable(refusal.parameters().get("field")).ifPresent(field -> extensions.put("field", field));
        return extensions;
    }

    private Map<String, Object> unforeseen(String where, Throwable error) {
        return error(coded(UNEXPECTED, Kind.UNAVAILABLE, Map.of("id", unexpected.log(where, error))));
    }

    /** What GraphQL itself refuses; its message names parts of the query and of the schema, nothing else. */
    private Map<String, Object> invalidQuery(GraphQLError error) {
        @Nullable ErrorClassification classification = error.getErrorType();
        Map<String, Object> parameters =
                Map.of("reason", error.getMessage(), "classification", String.valueOf(classification));
        return error(coded(QUERY_INVALID, Kind.INVALID, parameters));
    }

    private Map<String, Object> coded(String code, Kind kind, Map<String, Object> parameters) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("kind", kind.name());
        extensions.put("title", texts.text("error." + code + ".title", parameters));
        extensions.put("detail", texts.text("error." + code + ".detail", parameters));
        extensions.put("parameters", parameters);
        return extensions;
    }

    private static Map<String, Object> error(Map<String, Object> extensions) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", extensions.get("detail"));
        error.put("extensions", extensions);
        return error;
    }

    private static Map<String, Object> located(GraphQLError error, Map<String, Object> body) {
        Map<String, Object> located = new LinkedHashMap<>(body);
        Map<String, Object> specified = error.toSpecification();
        for (String part : List.of("path", "locations")) {
            if (specified.containsKey(part)) {
                located.put(part, specified.get(part));
            }
        }
        return located;
    }

    private static Optional<DomainException> findRefusal(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
