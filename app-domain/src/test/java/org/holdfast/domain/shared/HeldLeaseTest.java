package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldLeaseTest {

    private static final Duration HELD = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock();
    private final InMemoryLeases leases = new InMemoryLeases(clock);

    @Test
    void isTakenByOneAlone() {
        assertThat(take("one")).isPresent();
        assertThat(take("other")).isEmpty();
        assertThat(take("one")).isPresent();
    }

    @Test
    void lastsAsLongAsTheWorkThatAsksForIt() {
        HeldLease lease = take("one").orElseThrow();
        for (int minute = 0; minute < 30; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(lease.held()).isTrue();
            assertThat(take("other")).isEmpty();
        }
    }

    @Test
    void isLostForGoodOnceAnotherOneTookIt() {
        HeldLease lease = take("one").orElseThrow();
        clock.advance(Duration.ofMinutes(3));
        assertThat(take("other")).isPresent();
        assertThat(lease.held()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(lease.held()).isFalse();
    }

    @Test
    void isHeldNoMoreOnceItIsLeft() {
        HeldLease lease = take("one").orElseThrow();
        lease.leave(Duration.ofSeconds(5));
        assertThat(lease.held()).isFalse();
        assertThat(take("other")).as("before its rest is over").isEmpty();
        clock.advance(Duration.ofSeconds(6));
        assertThat(take("other")).isPresent();
    }

    private Optional<HeldLease> take(String holder) {
        return HeldLease.take(leases, clock, "work", holder, HELD);
    }
}
