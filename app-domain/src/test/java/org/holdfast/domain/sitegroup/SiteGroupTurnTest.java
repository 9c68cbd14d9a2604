package org.holdfast.domain.sitegroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdfast.domain.access.ActorFixture.ORGANISATION;

import java.time.Duration;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.shared.Exclusive;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.InMemoryLeases;
import org.holdfast.domain.shared.SettableClock;
import org.junit.jupiter.api.Test;

class SiteGroupTurnTest {

    private final SettableClock clock = new SettableClock();
    private final InMemoryLeases leases = new InMemoryLeases(clock);
    private final SiteGroupTurn turn = new SiteGroupTurn(new Exclusive(leases, new Ids(clock)));

    @Test
    void keepsGroupsAsTheyAreWhileSomethingIsGrantedOnOne() {
        Grant onGroup =
                Grant.of(Role.EDITOR.id(), Scope.group(SiteGroupFixture.id("G1").value()));
        assertThat(turn.<Boolean>granting(ORGANISATION, Set.of(onGroup), this::free))
                .isFalse();
        assertThat(turn.<Boolean>changing(ORGANISATION, this::free)).isFalse();
        assertThat(free()).as("afterwards").isTrue();
    }

    @Test
    void waitsForNobodyWhereNothingIsOnAGroup() {
        Grant onSite = new Grant(Role.EDITOR, ORGANISATION.value());
        assertThat(turn.<Boolean>granting(ORGANISATION, Set.of(onSite), this::free))
                .isTrue();
    }

    /** Whether somebody else would get the turn. */
    private boolean free() {
        return leases.acquire("site-groups/" + ORGANISATION, "other", Duration.ofSeconds(1));
    }
}
