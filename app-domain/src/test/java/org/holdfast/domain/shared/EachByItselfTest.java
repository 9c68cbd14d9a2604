package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EachByItselfTest {

    private final EachByItself each = new EachByItself();
    private final List<Integer> done = new ArrayList<>();

    @Test
    void leavesNoneForWhatGoesWrongWithAnotherOne() {
        each.of(Stream.of(1, 2, 3, 4), number -> {
            if (number == 2) {
                throw new IllegalStateException("unforeseen");
            }
            if (number == 3) {
                throw NotFoundException.notFound("site");
            }
            done.add(number);
        });
        assertThat(done).containsExactly(1, 4);
        assertThatThrownBy(each::throwFirst).hasMessage("unforeseen");
    }

    @Test
    void tellsNothingWhereNothingWentWrong() {
        each.of(Stream.of(1, 2), done::add);
        each.throwFirst();
        assertThat(done).containsExactly(1, 2);
    }
}
