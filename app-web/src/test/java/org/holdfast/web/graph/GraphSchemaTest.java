package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema is a promise to callers, so a change of it is seen in review. To write the file anew: {@code ./mvnw test -pl
 * app-web -am -Dtest=GraphSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.schema.write=true}.
 */
class GraphSchemaTest {

    private static final Path CHECKED_IN = Path.of("src/main/resources/org/holdfast/web/graph/schema.graphql");

    private final String schema = new GraphFixture().schema();

    @Test
    void equalsTheCheckedInSchema() throws IOException {
        if (Boolean.getBoolean("holdfast.schema.write")) {
            Files.writeString(CHECKED_IN, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(CHECKED_IN));
    }

    @Test
    void hasNoFederation() {
        assertThat(schema).doesNotContain("_service").doesNotContain("_Service");
    }

    @Test
    void tellsWhatEachOperationNeeds() {
        assertThat(schema)
                .contains("A site; `site-not-found` when there is none that the caller may see. Needs site.read.");
    }
}
