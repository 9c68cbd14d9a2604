package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.HeldGrant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;

/**
 * What somebody may do at this moment: what was given to them and to their teams, and has not ended, with what the roles
 * allow now.
 */
@ApplicationScoped
public class GrantsInForce {

    private record Given(Grant grant, Optional<TeamId> team) {}

    private final Teams teams;
    private final SiteGroups groups;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public GrantsInForce(Teams teams, SiteGroups groups, ReadRoles roles, Clock clock) {
        this.teams = teams;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    /** What a member may do. Asks for teams, site groups and own roles only where there are some. */
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
        Map<SiteGroupId, Set<Scope>> places = places(member.organisation(), given);
        return Grants.of(
                member.organisation(),
                given.stream()
                        .map(one -> held(one, allowed.getOrDefault(one.grant().role(), Set.of()), places))
                        .toList());
    }

    /** Whether the member owns the organisation at this moment: by an own grant or a team's, with an end or without one. */
    public boolean owns(Member member) {
        return !owning(member.organisation(), List.of(member)).isEmpty();
    }

    /** Those of an organisation's members who own it at this moment; asks for all their teams at once. */
    public Set<MemberId> owning(OrganisationId organisation, Collection<Member> members) {
        Set<MemberId> owning = new HashSet<>();
        Map<MemberId, Set<TeamId>> others = new HashMap<>();
        members.forEach(member -> {
            if (member.owner() || anyOwning(organisation, member.grants())) {
                owning.add(member.id());
            } else {
                others.put(member.id(), member.teams());
            }
        });
        Set<TeamId> asked = others.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            Map<TeamId, Team> known = teams.findAll(organisation, asked);
            others.forEach((member, theirs) -> {
                if (theirs.stream()
                        .flatMap(team -> Optional.ofNullable(known.get(team)).stream())
                        .anyMatch(team -> anyOwning(organisation, team.grants()))) {
                    owning.add(member);
                }
            });
        }
        return owning;
    }

    private boolean anyOwning(OrganisationId organisation, Collection<Grant> grants) {
        Instant now = clock.instant();
        return grants.stream()
                .filter(grant -> !grant.endedAt(now))
                .anyMatch(grant ->
                        grant.role().builtIn().filter(Role.OWNER::equals).isPresent()
                                && grant.key().equals(organisation.value()));
    }

    /** On a group that is gone, a grant counts nowhere. */
    private static HeldGrant held(Given one, Set<Permission> allowed, Map<SiteGroupId, Set<Scope>> places) {
        return one.grant().scope().kind() == Scope.Kind.GROUP
                ? HeldGrant.through(
                        one.grant(),
                        allowed,
                        one.team(),
                        places.getOrDefault(new SiteGroupId(one.grant().key()), Set.of()))
                : new HeldGrant(one.grant(), allowed, one.team());
    }

    private Map<SiteGroupId, Set<Scope>> places(OrganisationId organisation, List<Given> given) {
        List<SiteGroupId> named = given.stream()
                .map(one -> one.grant().scope())
                .filter(scope -> scope.kind() == Scope.Kind.GROUP)
                .map(scope -> new SiteGroupId(scope.key()))
                .distinct()
                .toList();
        Map<SiteGroupId, Set<Scope>> places = new HashMap<>();
        if (!named.isEmpty()) {
            groups.findAll(organisation, named).forEach((id, group) -> places.put(id, group.places()));
        }
        return places;
    }

    private void add(List<Given> given, Collection<Grant> grants, Optional<TeamId> team) {
        Instant now = clock.instant();
        grants.stream().filter(grant -> !grant.endedAt(now)).forEach(grant -> given.add(new Given(grant, team)));
    }
}
