package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.holdfast.domain.access.ActorFixture;
import org.junit.jupiter.api.Test;

/** What every store of alarms does. */
public interface OwnerLinkAlarmsContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    OwnerLinkAlarm PRINTED = new OwnerLinkAlarm("A1", ActorFixture.ORGANISATION, NOW, "Ann", false);
    OwnerLinkAlarm USED = new OwnerLinkAlarm("A2", ActorFixture.ORGANISATION, NOW.plusSeconds(60), "Ann", true);
    OwnerLinkAlarm LATER = new OwnerLinkAlarm("A3", ActorFixture.ORGANISATION, NOW.plusSeconds(120), "Bo", false);

    OwnerLinkAlarms alarms();

    @Test
    default void findsNothingWhereNothingHappened() {
        alarms().raise(new OwnerLinkAlarm("A0", ActorFixture.OTHER_ORGANISATION, NOW, "Ann", false));
        assertThat(alarms().since(ActorFixture.ORGANISATION, Instant.EPOCH, 10)).isEmpty();
    }

    @Test
    default void hidesNoneBehindANewerOne() {
        alarms().raise(PRINTED);
        alarms().raise(USED);
        alarms().raise(LATER);
        alarms().raise(PRINTED);
        assertThat(alarms().since(ActorFixture.ORGANISATION, Instant.EPOCH, 10)).containsExactly(USED, LATER, PRINTED);
    }

    @Test
    default void hidesNoneBehindOthersThatCameToMoreOrLess() {
        alarms().raise(USED);
        alarms().raise(PRINTED);
        alarms().raise(LATER);
        assertThat(alarms().since(ActorFixture.ORGANISATION, Instant.EPOCH, 1)).containsExactly(USED, LATER);
    }

    @Test
    default void findsOnlyWhatHappenedAfterTheMoment() {
        alarms().raise(PRINTED);
        alarms().raise(USED);
        assertThat(alarms().since(ActorFixture.ORGANISATION, NOW, 10)).containsExactly(USED);
    }
}
