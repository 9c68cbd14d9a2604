package org.holdfast.domain.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/**
 * Says why somebody may do something: from what was given, to them and to their teams, and from what the roles allow now.
 * For those who may see what is granted in the whole organisation.
 */
@ApplicationScoped
public class ExplainAccess {

    private final Access access;
    private final Members members;
    private final Teams teams;
    private final SiteGroups groups;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public ExplainAccess(Access access, Members members, Teams teams, SiteGroups groups, ReadRoles roles, Clock clock) {
        this.access = access;
        this.members = members;
        this.teams = teams;
        this.groups = groups;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * What a member may do where, with grants that have ended.
     *
     * @throws NotFoundException {@code member-not-found}
     */
    public MemberAccess of(Actor actor, MemberId id) {
        requireReading(actor);
        Member member =
                members.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
        return explained(actor, List.of(member), grant -> true).get(0);
    }

    /**
     * A page of the members who were granted something, by themselves, that reaches a thing; by name, with just these
     * grants, those through teams included.
     *
     * @param path where the thing lies
     */
    public Page<MemberAccess> members(Actor actor, ScopePath path, PageRequest page) {
        requireReading(actor);
        return members(actor, reaching(actor, path), page);
    }

    /** A page of the members who were granted something on a site group, by themselves; with just these grants. */
    public Page<MemberAccess> members(Actor actor, SiteGroupId group, PageRequest page) {
        requireReading(actor);
        return members(actor, Set.of(group.value()), page);
    }

    private Page<MemberAccess> members(Actor actor, Set<String> keys, PageRequest page) {
        Page<Member> found =
                members.page(actor.organisation(), MemberFilter.none().granted(keys), page);
        return new Page<>(
                explained(actor, found.items(), grant -> keys.contains(grant.key())),
                found.hasPrevious(),
                found.hasNext());
    }

    /**
     * A page of the teams that were granted something that reaches a thing; by name, with just these grants.
     *
     * @param path where the thing lies
     */
    public Page<TeamAccess> teams(Actor actor, ScopePath path, PageRequest page) {
        requireReading(actor);
        return teams(actor, reaching(actor, path), page);
    }

    /** A page of the teams that were granted something on a site group; with just these grants. */
    public Page<TeamAccess> teams(Actor actor, SiteGroupId group, PageRequest page) {
        requireReading(actor);
        return teams(actor, Set.of(group.value()), page);
    }

    private Page<TeamAccess> teams(Actor actor, Set<String> keys, PageRequest page) {
        Page<Team> found = teams.page(actor.organisation(), TeamFilter.granted(keys), page);
        Map<RoleId, Set<Permission>> allowed = allowed(actor, found.items(), List.of());
        return found.map(team -> new TeamAccess(
                team, explained(team.grants(), Optional.empty(), grant -> keys.contains(grant.key()), allowed)));
    }

    /** The keys by which something on a path is reached: its own, and those of the groups that hold one of its sites. */
    private Set<String> reaching(Actor actor, ScopePath path) {
        Set<String> keys = new HashSet<>(path.keys());
        if (path.keys().size() > 1) {
            groups.holding(actor.organisation(), path.keys()).forEach(group -> keys.add(group.value()));
        }
        return keys;
    }

    /** Hands over everybody with everything, by name and a few at a time: for a list of all that is granted. */
    public void everybody(Actor actor, Consumer<List<MemberAccess>> reader) {
        requireReading(actor);
        PageRequest request = PageRequest.first(PageRequest.MAXIMUM);
        Page<Member> page;
        do {
            page = members.page(actor.organisation(), MemberFilter.none(), request);
            reader.accept(explained(actor, page.items(), grant -> true));
            if (page.hasNext()) {
                Member last = page.items().get(page.items().size() - 1);
                request = PageRequest.after(members.keyOf(last), PageRequest.MAXIMUM);
            }
        } while (page.hasNext());
    }

    private void requireReading(Actor actor) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
    }

    private List<MemberAccess> explained(Actor actor, List<Member> found, Predicate<Grant> reaching) {
        Set<TeamId> ids = new HashSet<>();
        found.forEach(member -> ids.addAll(member.teams()));
        Map<TeamId, Team> named = ids.isEmpty() ? Map.of() : teams.findAll(actor.organisation(), ids);
        Map<RoleId, Set<Permission>> allowed = allowed(actor, named.values(), found);
        return found.stream()
                .map(member -> explained(member, named, reaching, allowed))
                .toList();
    }

    private MemberAccess explained(
            Member member, Map<TeamId, Team> named, Predicate<Grant> reaching, Map<RoleId, Set<Permission>> allowed) {
        List<ExplainedGrant> grants = new ArrayList<>(explained(member.grants(), Optional.empty(), reaching, allowed));
        named.values().stream()
                .filter(team -> member.teams().contains(team.id()))
                .sorted((one, other) ->
                        one.name().value().compareTo(other.name().value()))
                .forEach(team -> grants.addAll(explained(team.grants(), Optional.of(team), reaching, allowed)));
        return new MemberAccess(member, grants);
    }

    private List<ExplainedGrant> explained(
            Set<Grant> grants,
            Optional<Team> through,
            Predicate<Grant> reaching,
            Map<RoleId, Set<Permission>> allowed) {
        Instant now = clock.instant();
        return grants.stream()
                .filter(reaching)
                .sorted(Grant.ORDER)
                .map(grant -> new ExplainedGrant(
                        grant, allowed.getOrDefault(grant.role(), Set.of()), through, grant.endedAt(now)))
                .toList();
    }

    private Map<RoleId, Set<Permission>> allowed(Actor actor, Collection<Team> named, Collection<Member> found) {
        List<RoleId> asked = Stream.concat(
                        named.stream().map(Team::grants), found.stream().map(Member::grants))
                .flatMap(Set::stream)
                .map(Grant::role)
                .distinct()
                .toList();
        return roles.permissions(actor.organisation(), asked);
    }
}
