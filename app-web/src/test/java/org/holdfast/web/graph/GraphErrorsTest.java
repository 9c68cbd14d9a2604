package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.holdfast.domain.shared.BusyException;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.InvalidInputException;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.shared.UnexpectedErrors;
import org.junit.jupiter.api.Test;

class GraphErrorsTest {

    private final GraphErrors errors = new GraphErrors(new Texts(), new UnexpectedErrors(new Ids(Clock.systemUTC())));

    @Test
    void tellsCodeKindTextAndParameters() {
        Map<?, ?> extensions = extensions(BusyException.busy("site-tree"));
        assertThat(extensions.get("code")).isEqualTo("busy");
        assertThat(extensions.get("kind")).isEqualTo("CONFLICT");
        assertThat(extensions.get("title")).isEqualTo("Somebody else is at it");
        assertThat(extensions.get("parameters")).isEqualTo(Map.of("what", "site-tree"));
        assertThat(extensions.containsKey("field")).isFalse();
    }

    @Test
    void findsARefusalBehindWhatTheFrameworkWraps() {
        Throwable wrapped = new CompletionException(new RuntimeException(BusyException.busy("x")));
        assertThat(extensions(wrapped).get("code")).isEqualTo("busy");
    }

    @Test
    void pointsAtTheFieldAndTellsAllProblems() {
        Map<?, ?> extensions = extensions(new InvalidInputException(List.of(
                InvalidValueException.invalid("name", "value-blank"),
                InvalidValueException.invalid("code", "value-not-one-line"))));
        assertThat(extensions.get("code")).isEqualTo("input-invalid");
        assertThat((List<?>) extensions.get("problems"))
                .extracting("code", "field")
                .containsExactly(tuple("value-blank", "name"), tuple("value-not-one-line", "code"));
    }

    @Test
    void tellsNothingOfWhatNobodyForesawButItsId() {
        Map<String, Object> error = errors.of(new IllegalStateException("secret of the database"));
        Map<?, ?> parameters = (Map<?, ?>) ((Map<?, ?>) error.get("extensions")).get("parameters");
        assertThat(error.toString()).doesNotContain("secret").contains("unexpected");
        assertThat(parameters.keySet()).hasToString("[id]");
        assertThat(error.get("message").toString())
                .contains(parameters.get("id").toString());
    }

    private Map<?, ?> extensions(Throwable thrown) {
        return (Map<?, ?>) errors.of(thrown).get("extensions");
    }
}
