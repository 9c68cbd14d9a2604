package org.holdfast.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.signin.InMemoryOwnerLinkAlarms;
import org.holdfast.domain.signin.OwnerLinkAlarm;
import org.holdfast.domain.signin.ReadOwnerLinkAlarm;
import org.junit.jupiter.api.Test;

class KnownAlarmsTest {

    private final KernelFixture kernel = new KernelFixture();
    private final InMemoryOwnerLinkAlarms alarms = new InMemoryOwnerLinkAlarms();
    private final KnownAlarms known =
            new KnownAlarms(new ReadOwnerLinkAlarm(kernel.access, alarms, kernel.clock), kernel.clock);

    @Test
    void tellsOwnersWithinAMinuteAndNobodyElse() {
        assertThat(known.all(ActorFixture.owner())).isEmpty();
        OwnerLinkAlarm alarm = new OwnerLinkAlarm("A1", ActorFixture.ORGANISATION, kernel.clock.instant(), "Ann", true);
        alarms.raise(alarm);
        assertThat(known.all(ActorFixture.owner())).isEmpty();
        kernel.clock.advance(Duration.ofMinutes(1));
        assertThat(known.all(ActorFixture.owner())).containsExactly(alarm);
        assertThat(known.all(ActorFixture.viewer())).isEmpty();
        assertThat(known.all(ActorFixture.stranger())).isEmpty();
    }
}
