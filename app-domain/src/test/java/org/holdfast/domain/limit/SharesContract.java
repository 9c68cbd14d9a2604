package org.holdfast.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of shares does. */
public interface SharesContract {

    Instant WINDOW = Instant.parse("2026-03-01T08:00:00Z");
    Instant NEXT = Instant.parse("2026-03-01T08:01:00Z");

    Shares shares();

    @Test
    default void addsUpInAWindow() {
        assertThat(shares().take("a", WINDOW, 20)).isEqualTo(20);
        assertThat(shares().take("a", WINDOW, 5)).isEqualTo(25);
        assertThat(shares().take("b", WINDOW, 1)).isEqualTo(1);
        assertThat(shares().take("a", NEXT, 3)).isEqualTo(3);
    }

    @Test
    default void losesNothingOfManyAtOnce() {
        IntStream.range(0, 100).parallel().forEach(time -> shares().take("a", WINDOW, 2));
        assertThat(shares().take("a", WINDOW, 1)).isEqualTo(201);
    }

    @Test
    default void removesWhatIsOver() {
        shares().take("a", WINDOW, 20);
        shares().take("a", NEXT, 20);
        shares().removeBefore(NEXT);
        assertThat(shares().take("a", WINDOW, 1)).isEqualTo(1);
        assertThat(shares().take("a", NEXT, 1)).isEqualTo(21);
    }
}
