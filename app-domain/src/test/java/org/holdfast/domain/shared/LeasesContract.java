package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of leases does. */
public interface LeasesContract {

    Leases leases();

    SettableClock clock();

    @Test
    default void givesAFreeName() {
        assertThat(leases().acquire("sealing", "one", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    default void refusesANameThatAnotherOneHolds() {
        leases().acquire("sealing", "one", Duration.ofMinutes(1));
        assertThat(leases().acquire("sealing", "other", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    default void prolongsForTheHolder() {
        leases().acquire("sealing", "one", Duration.ofMinutes(1));
        clock().advance(Duration.ofSeconds(50));
        assertThat(leases().acquire("sealing", "one", Duration.ofMinutes(1))).isTrue();
        clock().advance(Duration.ofSeconds(50));
        assertThat(leases().acquire("sealing", "other", Duration.ofMinutes(1))).isFalse();
    }

    @Test
    default void givesANameWhoseHolderDied() {
        leases().acquire("sealing", "one", Duration.ofMinutes(1));
        clock().advance(Duration.ofSeconds(61));
        assertThat(leases().acquire("sealing", "other", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    default void givesAReleasedName() {
        leases().acquire("sealing", "one", Duration.ofMinutes(1));
        leases().release("sealing", "one");
        assertThat(leases().acquire("sealing", "other", Duration.ofMinutes(1))).isTrue();
    }

    @Test
    default void keepsANameThatAnotherOneReleases() {
        leases().acquire("sealing", "one", Duration.ofMinutes(1));
        leases().release("sealing", "other");
        assertThat(leases().acquire("sealing", "other", Duration.ofMinutes(1))).isFalse();
    }
}
