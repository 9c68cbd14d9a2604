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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.AccessRefusedException;
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
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/**
 * Says why somebody may do something: from what was given, to them and to their teams, and from what the roles allow now.
 * For those who may see what is granted: in the whole organisation, or at the very thing that they ask about.
 */
@ApplicationScoped
public class ExplainAccess {

    private final Access access;
    private final Members members;
    private final Teams teams;
    private final ReachOfGrants reaches;
    private final ReadRoles roles;
    private final Clock clock;

    @Inject
    public ExplainAccess(
            Access access, Members members, Teams teams, ReachOfGrants reaches, ReadRoles roles, Clock clock) {
        this.access = access;
        this.members = members;
        this.teams = teams;
        this.reaches = reaches;
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
        return explained(actor, List.of(member), ReachOfGrants.anything()).get(0);
    }

    /**
     * A page of the members who were granted something, by themselves, that reaches a thing; by name, with just these
     * grants, those through teams included. Who sees what is granted there alone is told nothing else of them.
     *
     * @param text found in the name or the mail address
     */
    public Page<MemberAccess> members(Actor actor, ExplainedThing thing, Optional<String> text, PageRequest page) {
        require(actor, thing);
        Reaching reaching = reaches.of(thing);
        MemberFilter all = new MemberFilter(text, Optional.empty());
        Page<Member> found = reaching.keys()
                .map(keys -> members.page(actor.organisation(), all.granted(keys), page))
                .orElseGet(() -> Kept.page(
                        page,
                        some -> members.page(actor.organisation(), all, some),
                        some -> kept(some, Member::grants, reaching),
                        members::keyOf));
        return new Page<>(told(actor, found.items(), reaching), found.hasPrevious(), found.hasNext());
    }

    /**
     * A page of the teams that were granted something that reaches a thing; by name, with just these grants.
     *
     * @param text found in the name
     */
    public Page<TeamAccess> teams(Actor actor, ExplainedThing thing, Optional<String> text, PageRequest page) {
        require(actor, thing);
        Reaching reaching = reaches.of(thing);
        Page<Team> found = reaching.keys()
                .map(keys -> teams.page(actor.organisation(), new TeamFilter(text, keys), page))
                .orElseGet(() -> Kept.page(
                        page,
                        some -> teams.page(actor.organisation(), new TeamFilter(text, Set.of()), some),
                        some -> kept(some, Team::grants, reaching),
                        teams::keyOf));
        Map<RoleId, Set<Permission>> allowed = allowed(actor, found.items(), List.of());
        Map<Grant, Way> ways = reaching.of(all(found.items(), Team::grants));
        return found.map(team -> new TeamAccess(team, explained(team.grants(), Optional.empty(), ways, allowed)));
    }

    /** The key of a team in a list. */
    public String keyOf(TeamAccess team) {
        return teams.keyOf(team.team());
    }

    private static <T> List<T> kept(List<T> some, Function<T, Set<Grant>> grants, Reaching reaching) {
        Map<Grant, Way> ways = reaching.of(all(some, grants));
        return some.stream()
                .filter(one -> grants.apply(one).stream().anyMatch(ways::containsKey))
                .toList();
    }

    private static <T> Set<Grant> all(Collection<T> some, Function<T, Set<Grant>> grants) {
        return some.stream().flatMap(one -> grants.apply(one).stream()).collect(Collectors.toSet());
    }

    /** Hands over everybody with everything, by name and a few at a time: for a list of all that is granted. */
    public void everybody(Actor actor, Consumer<List<MemberAccess>> reader) {
        requireReading(actor);
        inTurn(actor, some -> reader.accept(explained(actor, some, ReachOfGrants.anything())));
    }

    /**
     * Hands over everybody who was granted something that reaches a thing, by themselves or through a team, with just these
     * grants, a few at a time. Where the keys that reach it can be asked for, nobody else is read: those with grants of their
     * own come first, by name, and then those of each team. Of those who were granted nothing there nothing is told.
     *
     * @throws AccessRefusedException as {@link #require} says
     */
    public void everybody(Actor actor, ExplainedThing thing, Consumer<List<MemberAccess>> reader) {
        require(actor, thing);
        Reaching reaching = reaches.of(thing);
        Consumer<List<Member>> telling = some -> reader.accept(told(actor, some, reaching).stream()
                .filter(one -> !one.grants().isEmpty())
                .toList());
        reaching.keys().ifPresentOrElse(keys -> holders(actor, keys, telling), () -> inTurn(actor, telling));
    }

    /** Those with a grant on one of the keys, by themselves or through a team, each once. */
    private void holders(Actor actor, Set<String> keys, Consumer<List<Member>> reader) {
        Set<MemberId> known = new HashSet<>();
        Consumer<List<Member>> once = some -> reader.accept(
                some.stream().filter(member -> known.add(member.id())).toList());
        each(actor, MemberFilter.none().granted(keys), once);
        EveryPage.read(
                page -> teams.page(actor.organisation(), new TeamFilter(Optional.empty(), keys), page),
                teams::keyOf,
                found -> found.forEach(team -> each(actor, MemberFilter.none().inTeam(team.id()), once)));
    }

    private void inTurn(Actor actor, Consumer<List<Member>> reader) {
        each(actor, MemberFilter.none(), reader);
    }

    private void each(Actor actor, MemberFilter filter, Consumer<List<Member>> reader) {
        EveryPage.read(page -> members.page(actor.organisation(), filter, page), members::keyOf, reader);
    }

    private void requireReading(Actor actor) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
    }

    /**
     * What is granted there is for those who may see that there: at a site, on a board, by a grant on the very group.
     *
     * @throws AccessRefusedException when somebody is not told who may do what with a thing; a security event is left
     */
    public void require(Actor actor, ExplainedThing thing) {
        if (!tells(actor, thing)) {
            access.require(actor, Permission.ACCESS_READ, path(thing));
        }
    }

    /** Whether somebody is told who may do what with a thing, and through which grant. */
    public boolean tells(Actor actor, ExplainedThing thing) {
        return access.may(actor, Permission.ACCESS_READ, path(thing))
                || (thing instanceof ExplainedThing.OnGroup group && holdsOn(actor, group.group()));
    }

    private static ScopePath path(ExplainedThing thing) {
        if (thing instanceof ExplainedThing.AtSite site) {
            return site.path();
        }
        return thing instanceof ExplainedThing.OnBoard board
                ? board.board().path()
                : ScopePath.of(((ExplainedThing.OnGroup) thing).group().organisation());
    }

    private static boolean holdsOn(Actor actor, SiteGroup group) {
        return actor.organisation().equals(group.organisation())
                && actor.grants().held().stream()
                        .anyMatch(held -> held.permissions().contains(Permission.ACCESS_READ)
                                && held.groups().contains(group.id()));
    }

    /** Who sees what is granted on a part alone is told nothing else of anybody. */
    private List<MemberAccess> told(Actor actor, List<Member> found, Reaching reaching) {
        List<MemberAccess> told = explained(actor, found, reaching);
        return access.mayEverywhere(actor, Permission.ACCESS_READ)
                ? told
                : told.stream().map(MemberAccess::alone).toList();
    }

    private List<MemberAccess> explained(Actor actor, List<Member> found, Reaching reaching) {
        Set<TeamId> ids = new HashSet<>();
        found.forEach(member -> ids.addAll(member.teams()));
        Map<TeamId, Team> named = ids.isEmpty() ? Map.of() : teams.findAll(actor.organisation(), ids);
        Map<RoleId, Set<Permission>> allowed = allowed(actor, named.values(), found);
        Set<Grant> grants = all(found, Member::grants);
        grants.addAll(all(named.values(), Team::grants));
        Map<Grant, Way> ways = reaching.of(grants);
        return found.stream()
                .map(member -> explained(member, named, ways, allowed))
                .toList();
    }

    private MemberAccess explained(
            Member member, Map<TeamId, Team> named, Map<Grant, Way> ways, Map<RoleId, Set<Permission>> allowed) {
        List<ExplainedGrant> grants = new ArrayList<>(explained(member.grants(), Optional.empty(), ways, allowed));
        named.values().stream()
                .filter(team -> member.teams().contains(team.id()))
                .sorted((one, other) ->
                        one.name().value().compareTo(other.name().value()))
                .forEach(team -> grants.addAll(explained(team.grants(), Optional.of(team), ways, allowed)));
        return new MemberAccess(member, grants);
    }

    private List<ExplainedGrant> explained(
            Set<Grant> grants, Optional<Team> through, Map<Grant, Way> ways, Map<RoleId, Set<Permission>> allowed) {
        Instant now = clock.instant();
        return grants.stream()
                .filter(ways::containsKey)
                .sorted(Grant.ORDER)
                .map(grant -> new ExplainedGrant(
                        grant,
                        allowed.getOrDefault(grant.role(), Set.of()),
                        through,
                        grant.endedAt(now),
                        ways.getOrDefault(grant, Way.DIRECT)))
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
