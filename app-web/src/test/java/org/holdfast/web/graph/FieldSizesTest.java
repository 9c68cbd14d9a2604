package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

class FieldSizesTest {

    @Test
    void hasALineForEachListWithoutPages() {
        assertThatCode(() -> FieldSizes.check(GraphFixture.running())).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartWithAListThatHasNoLine() {
        assertThatThrownBy(() -> FieldSizes.check(schema("""
                type Query { things: [String!]! pages(first: Int): ThingConnection sized(first: Int): [String!]! }
                type ThingConnection { nodes: [String!]! pageInfo: String }
                """)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Query.things")
                .hasMessageNotContainingAny("Query.pages", "Query.sized", "ThingConnection");
    }

    @Test
    void refusesToStartWithALineForWhatIsNoLongerThere() {
        assertThatThrownBy(() -> FieldSizes.check(schema("type Query { things: String }")))
                .hasMessageContainingAll("Outline.items", "Site.tags", "PastState");
    }

    private static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }
}
