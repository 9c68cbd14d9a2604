package org.holdfast.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.holdfast.domain.shared.SettableClock;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final SettableClock clock = new SettableClock();
    private final InMemoryShares shares = new InMemoryShares();
    private final Budget budget = new Budget(100, shares, clock);

    @Test
    void givesExactlyTheLimitOnOneNode() {
        assertThat(given(budget, 250)).isEqualTo(100);
    }

    @Test
    void givesWhatIsLeftWhereTheLimitIsNoMultipleOfAShare() {
        for (int limit : new int[] {1, 2, 3, 9, 10, 11, 19, 25, 105, 999}) {
            assertThat(given(new Budget(limit, new InMemoryShares(), clock), 2000))
                    .as("limit %d", limit)
                    .isEqualTo(limit);
        }
    }

    @Test
    void asksTheDatabaseForNothingAtFirstAndSeldomLater() {
        given(budget, 10);
        assertThat(shares.asked()).isZero();
        given(budget, 1000);
        assertThat(shares.asked()).isEqualTo(10);
    }

    @Test
    void sharesTheLimitWithOtherNodes() {
        Budget other = new Budget(100, shares, clock);
        int together = IntStream.range(0, 500)
                .map(turn -> given(turn % 2 == 0 ? budget : other, 1))
                .sum();
        assertThat(together).isBetween(100, 110);
    }

    @Test
    void saysHowLongToWaitAndThatItIsTheFirst() {
        given(budget, 100);
        clock.advance(Duration.ofSeconds(1));
        Budget.Exhausted first = budget.take("a").orElseThrow();
        assertThat(first.first()).isTrue();
        assertThat(first.pause()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(budget.take("a").map(Budget.Exhausted::first)).contains(false);
        clock.advance(first.pause());
        assertThat(budget.take("a")).isEmpty();
    }

    @Test
    void countsEachKeyAlone() {
        given(budget, 200);
        assertThat(budget.take("b")).isEqualTo(Optional.empty());
    }

    private static int given(Budget budget, int calls) {
        return (int) IntStream.range(0, calls)
                .filter(call -> budget.take("a").isEmpty())
                .count();
    }
}
