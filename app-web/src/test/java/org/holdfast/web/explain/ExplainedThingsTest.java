package org.holdfast.web.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.holdfast.web.explain.ExplainedThings.Kind;
import org.holdfast.web.shared.RequestRefusedException;
import org.junit.jupiter.api.Test;

class ExplainedThingsTest {

    @Test
    void areNamedByOneParameter() {
        assertThat(Kind.named(Map.of("q", "x"))).isEmpty();
        assertThat(Kind.only(Kind.named(Map.of("board", "", "q", "x")))).isEqualTo(Kind.BOARD);
    }

    /** Else somebody would take the table of one thing for that of another. */
    @Test
    void areNotGuessedWhereSeveralAreNamed() {
        List<Kind> several = Kind.named(Map.of("site", "1", "group", "2"));
        assertThatThrownBy(() -> Kind.only(several))
                .isInstanceOfSatisfying(RequestRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("access-csv-ambiguous"));
    }
}
