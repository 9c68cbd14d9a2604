package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading teams with what is granted to them and who is in them. */
@ApplicationScoped
public class ReadTeams {

    private final Access access;
    private final Teams teams;
    private final Members members;

    @Inject
    public ReadTeams(Access access, Teams teams, Members members) {
        this.access = access;
        this.teams = teams;
        this.members = members;
    }

    /**
     * The team.
     *
     * @throws NotFoundException {@code team-not-found}
     */
    public Team get(Actor actor, TeamId id) {
        Team team = teams.find(actor.organisation(), id)
                .filter(found -> !found.removed())
                .orElseThrow(() -> NotFoundException.notFound(Team.TYPE));
        access.requireSight(actor, Permission.ACCESS_READ, team.path(), Team.TYPE);
        return team;
    }

    /** A page of the teams that match, by name. */
    public Page<Team> page(Actor actor, TeamFilter filter, PageRequest page) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return teams.page(actor.organisation(), filter, page);
    }

    /** How many teams match, counted up to a limit. */
    public Count count(Actor actor, TeamFilter filter) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        return teams.count(actor.organisation(), filter);
    }

    /** The key of a team in a list. */
    public String keyOf(Team team) {
        return teams.keyOf(team);
    }

    /** A page of the members of a team, by name; keyed as members are. */
    public Page<Member> members(Actor actor, TeamId id, PageRequest page) {
        return members.page(actor.organisation(), within(get(actor, id)), page);
    }

    /** How many members a team has, counted up to a limit. */
    public Count countMembers(Actor actor, TeamId id) {
        return members.count(actor.organisation(), within(get(actor, id)));
    }

    /** What the teams are called, by id: whoever sees a membership may know the team's name. */
    public Map<TeamId, TeamName> names(Actor actor, Collection<TeamId> ids) {
        Map<TeamId, TeamName> names = new HashMap<>();
        if (!ids.isEmpty()) {
            teams.findAll(actor.organisation(), ids).forEach((id, team) -> names.put(id, team.name()));
        }
        return names;
    }

    private static MemberFilter within(Team team) {
        return MemberFilter.none().inTeam(team.id());
    }
}
