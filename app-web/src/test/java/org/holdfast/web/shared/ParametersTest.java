package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Map<String, String> QUERY = Map.of("siteId", "A1", "q", " mill ", "line", "L1");

    @Test
    void readsTheQueryWhereNothingIsPosted() {
        Parameters parameters = new Parameters(RoutedRequestTest.sent("GET", QUERY));
        assertThat(parameters.text("siteId")).contains("A1");
        assertThat(parameters.text("q")).contains("mill");
        assertThat(parameters.texts("line")).containsExactly("L1");
        assertThat(parameters.text("nothing")).isEmpty();
        assertThat(parameters.texts("nothing")).isEmpty();
    }

    @Test
    void believesAFormMoreThanTheQueryOfItsAddress() {
        Parameters parameters = new Parameters(RoutedRequestTest.posted(QUERY, "siteId=&line=L2"));
        assertThat(parameters.text("siteId")).as("left empty in the form").isEmpty();
        assertThat(parameters.text("q")).as("what the list shows").contains("mill");
        assertThat(parameters.texts("line")).as("ticked").containsExactly("L2");
    }

    @Test
    void ticksNothingByTheQuery() {
        assertThat(new Parameters(RoutedRequestTest.posted(QUERY, "")).texts("line"))
                .isEmpty();
    }
}
