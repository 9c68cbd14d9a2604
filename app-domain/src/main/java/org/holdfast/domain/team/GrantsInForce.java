package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.role.ReadRoles;

/**
 * What somebody may do at this moment: what was given to them and to their teams, and has not ended, with what the roles
 * allow now.
 */
@ApplicationScoped
public class GrantsInForce {

    private record Given(Grant grant, Optional<TeamId> team) {}

    private final Teams teams;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public GrantsInForce(Teams teams, ReadRoles roles, Clock clock) {
        this.teams = teams;
        this.roles = roles;
        this.clock = clock;
    }

    /** What a member may do. Asks for teams and for own roles only where there are some. */
    public Grants of(Member member) {
        List<Given> given = new ArrayList<>();
        add(given, member.grants(), Optional.empty());
        if (!member.teams().isEmpty()) {
            teams.findAll(member.organisation(), member.teams())
                    .forEach((id, team) -> add(given, team.grants(), Optional.of(id)));
        }
        List<RoleId> asked =
                given.stream().map(one -> one.grant().role()).distinct().toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(member.organisation(), asked);
        return Grants.of(
                member.organisation(),
                given.stream()
                        .map(one -> new HeldGrant(
                                one.grant(), allowed.getOrDefault(one.grant().role(), Set.of()), one.team()))
                        .toList());
    }

    private void add(List<Given> given, Collection<Grant> grants, Optional<TeamId> team) {
        Instant now = clock.instant();
        grants.stream().filter(grant -> !grant.endedAt(now)).forEach(grant -> given.add(new Given(grant, team)));
    }
}
