package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.domain.answer.Progress;
import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void dividesItsWidthByThreeCounts() {
        Bar bar = new Bar(new Progress(1, 1, 2));
        assertThat(bar.closedWidth()).isEqualTo("25.00");
        assertThat(bar.openWidth()).isEqualTo("25.00");
        assertThat(bar.ignoredFrom()).isEqualTo("50.00");
        assertThat(bar.ignoredWidth()).isEqualTo("50.00");
        assertThat(bar.figure()).isEqualTo("50 %");
    }

    @Test
    void saysAllThreeInWords() {
        assertThat(new Bar(new Progress(11_879, 1, 0)).words()).isEqualTo("1 closed, 11,879 open, 0 ignored");
    }

    @Test
    void hasNothingToShowWhereNothingIsToDo() {
        Bar bar = new Bar(Progress.NOTHING);
        assertThat(bar.nothing()).isTrue();
        assertThat(bar.figure()).isEqualTo("Nothing to do");
        assertThat(bar.closedWidth()).isEqualTo("0");
    }
}
