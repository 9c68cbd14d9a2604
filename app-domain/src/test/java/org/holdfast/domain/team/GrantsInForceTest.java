package org.holdfast.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFixture;
import org.junit.jupiter.api.Test;

class GrantsInForceTest {

    private final TeamKernel world = new TeamKernel();
    private final KernelFixture kernel = world.kernel;
    private final GrantsInForce inForce = world.inForce;
    private final Member ann = MemberFixture.owner("A1", "Ann", "ann@example.com");
    private final String whole = ann.organisation().value();

    @Test
    void leavesOutWhatEnded() {
        Instant end = kernel.clock.instant().plusSeconds(10);
        Grant ending = new Grant(Role.EDITOR, whole).ending(end);
        Grant staying = new Grant(Role.VIEWER, whole);
        Member granted = ann.granted(Set.of(ending, staying));
        assertThat(inForce.of(granted).given()).containsExactlyInAnyOrder(ending, staying);
        assertThat(inForce.of(granted).nextEnd()).contains(end);
        kernel.clock.advance(Duration.ofSeconds(10));
        assertThat(inForce.of(granted).given()).containsExactly(staying);
        assertThat(inForce.of(granted).nextEnd()).isEmpty();
    }
}
