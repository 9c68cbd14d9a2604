package org.holdfast.web.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z"})
    void refusesAnEndThatNobodyMeans(String until) {
        assertThatThrownBy(() -> grant(until))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("until");
                            assertThat(problem.code()).isEqualTo("value-moment-out-of-range");
                        }));
    }

    @Test
    void takesAnEndThatCanBe() {
        assertThat(grant("2026-12-31T23:00:00Z").until()).contains(Instant.parse("2026-12-31T23:00:00Z"));
    }

    private static Grant grant(String until) {
        GrantInput input = new GrantInput(RoleName.VIEWER, null, null, null, null, Instant.parse(until));
        return GrantInput.grants(ActorFixture.ORGANISATION, List.of(input))
                .iterator()
                .next();
    }
}
