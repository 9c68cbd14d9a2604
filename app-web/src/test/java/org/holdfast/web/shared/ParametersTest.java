package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final String QUERY = "siteId=A1&q=mill&line=L1";

    @Test
    void readsTheQueryWhereNothingIsPosted() {
        Parameters parameters = parameters(
                "GET",
                Map.of("siteId", new String[] {"A1"}, "q", new String[] {" mill "}, "line", new String[] {"L1"}));
        assertThat(parameters.text("siteId")).contains("A1");
        assertThat(parameters.text("q")).contains("mill");
        assertThat(parameters.texts("line")).containsExactly("L1");
        assertThat(parameters.text("nothing")).isEmpty();
        assertThat(parameters.texts("nothing")).isEmpty();
    }

    @Test
    void believesAFormMoreThanTheQueryOfItsAddress() {
        Parameters parameters = parameters(
                "POST",
                Map.of(
                        "siteId", new String[] {"A1", ""},
                        "q", new String[] {"mill"},
                        "line", new String[] {"L1", "L2"}));
        assertThat(parameters.text("siteId")).as("left empty in the form").isEmpty();
        assertThat(parameters.text("q")).as("what the list shows").contains("mill");
        assertThat(parameters.texts("line")).as("ticked").containsExactly("L2");
    }

    @Test
    void ticksNothingByTheQuery() {
        assertThat(parameters("POST", Map.of("line", new String[] {"L1"})).texts("line"))
                .isEmpty();
    }

    private static Parameters parameters(String method, Map<String, String[]> given) {
        return new Parameters(RoutedRequestTest.sent(method, QUERY, given));
    }
}
