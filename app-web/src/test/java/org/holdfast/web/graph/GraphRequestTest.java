package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.holdfast.web.shared.RequestRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphRequestTest {

    @Test
    void readsAQueryWithItsVariables() {
        GraphRequest request = parse("{\"query\":\"{ä}\",\"variables\":{\"a\":1},\"operationName\":null}");
        assertThat(request.query()).isEqualTo("{ä}");
        assertThat(request.json().getJsonObject("variables").getInt("a")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graphql-batch-refused | [{\"query\":\"{a}\"}]",
                "graphql-not-json | {\"query\":\"{a}\"",
                "graphql-not-json | {a}",
                "graphql-not-json | ''",
                "graphql-query-missing | {}",
                "graphql-query-missing | {\"query\":\" \"}",
                "graphql-query-missing | {\"query\":1}",
                "graphql-query-missing | {\"query\":null}",
                "graphql-part-malformed | {\"query\":\"{a}\",\"variables\":[]}",
                "graphql-part-malformed | {\"query\":\"{a}\",\"operationName\":{}}",
            })
    void refusesWhatIsNoOperation(String code, String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void refusesWhatTheParserBreaksOffAt() {
        String nested = "{\"query\":\"{a}\",\"variables\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";
        assertThatThrownBy(() -> parse(nested))
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("graphql-not-json"));
    }

    private static GraphRequest parse(String body) {
        return GraphRequest.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
