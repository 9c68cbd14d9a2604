package org.holdfast.web.graph;

import static org.holdfast.web.shared.RequestRefusedException.malformed;

import graphql.language.Document;
import graphql.language.FloatValue;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that asks for more than {@link GraphSettings} allow, before it is validated or run: the work of
 * finding that out grows with the query's tokens, and those are counted while reading it.
 */
final class QueryLimits {

    /** The most digits of a number, written out; one of more than 308 is no floating-point number any more. */
    private static final int MAXIMUM_DIGITS = 300;

    /**
     * One token, but the time to make a number of it grows with the square of its digits: a million take minutes. Looked
     * for before the query is read, so in texts too.
     */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{" + (MAXIMUM_DIGITS + 1) + "}");

    private final GraphSettings settings;
    private final GraphQLSchema schema;
    private final ParserOptions options;

    QueryLimits(GraphSettings settings, GraphQLSchema schema) {
        FieldSizes.check(schema);
        this.settings = settings;
        this.schema = schema;
        this.options = ParserOptions.newParserOptions()
                .maxTokens(settings.tokens())
                .captureLineComments(false)
                .build();
    }

    /**
     * Checks a query.
     *
     * @param variables the sizes of pages may be among them
     * @return about how many values can come back
     * @throws org.holdfast.web.shared.RequestRefusedException {@code graphql-syntax}, {@code graphql-too-many-tokens},
     *     {@code graphql-too-deep}, {@code graphql-too-complex}, {@code graphql-too-many-aliases},
     *     {@code graphql-too-many-directives}, {@code graphql-field-repeated}, {@code graphql-lists-nested},
     *     {@code graphql-field-in-itself}, {@code graphql-introspection-off}, {@code graphql-number-too-long}
     */
    long check(String query, Map<String, Object> variables) {
        Document document = parse(query);
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (first, second) -> first));
        new NodeTraverser().preOrder(new Numbers(), document);
        QuerySize size = new QuerySize(settings, schema, fragments, variables);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(size::add);
        return size.complexity();
    }

    private Document parse(String query) {
        if (LONG_NUMBER.matcher(query).find()) {
            throw malformed("graphql-number-too-long", Map.of("maximum", MAXIMUM_DIGITS));
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledTooDeepException nested) {
            throw malformed("graphql-too-deep", Map.of("maximum", settings.depth()));
        } catch (ParseCancelledTooManyCharsException | ParseCancelledException cancelled) {
            throw malformed("graphql-too-many-tokens", Map.of("maximum", settings.tokens()));
        } catch (InvalidSyntaxException syntax) {
            throw malformed("graphql-syntax", place(syntax.getLocation()));
        }
    }

    /**
     * {@code 1e99999} is seven characters and a hundred thousand digits; whoever converts it breaks or works long.
     *
     * @throws org.holdfast.web.shared.RequestRefusedException {@code graphql-number-too-long}
     */
    static void checkNumber(BigDecimal number) {
        if (number.precision() + Math.abs((long) number.scale()) > MAXIMUM_DIGITS) {
            throw malformed("graphql-number-too-long", Map.of("maximum", MAXIMUM_DIGITS));
        }
    }

    /** Looks at each number of a query. */
    private static final class Numbers extends NodeVisitorStub {

        @Override
        @SuppressWarnings("rawtypes") // as it is declared
        public TraversalControl visitFloatValue(FloatValue number, TraverserContext<Node> context) {
            checkNumber(number.getValue());
            return TraversalControl.CONTINUE;
        }
    }

    private static Map<String, Object> place(@Nullable SourceLocation location) {
        return location == null
                ? Map.of("line", 1, "column", 1)
                : Map.of("line", location.getLine(), "column", location.getColumn());
    }
}
