package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Test;

/** What every store of alarms does. */
public interface OwnerLinkAlarmsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    OwnerLinkAlarms alarms();

    @Test
    default void findsNothingWhereNothingHappened() {
        alarms().raise(new OwnerLinkAlarm(ActorFixture.OTHER_ORGANISATION, NOW, "Ann", false));
        assertThat(alarms().newest(ActorFixture.ORGANISATION)).isEmpty();
    }

    @Test
    default void keepsTheNewestWhateverTheOrder() {
        OwnerLinkAlarm printed = new OwnerLinkAlarm(ActorFixture.ORGANISATION, NOW, "Ann", false);
        OwnerLinkAlarm used = new OwnerLinkAlarm(ActorFixture.ORGANISATION, NOW.plusSeconds(60), "Ann", true);
        alarms().raise(printed);
        assertThat(alarms().newest(ActorFixture.ORGANISATION)).contains(printed);
        alarms().raise(used);
        alarms().raise(printed);
        assertThat(alarms().newest(ActorFixture.ORGANISATION)).contains(used);
    }
}
