package org.holdfast.web.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.graph.PageArguments;
import org.holdfast.web.member.MemberConnection;
import org.holdfast.web.shared.Cursors;
import org.jspecify.annotations.Nullable;

/** Teams: reading them. */
@GraphQLApi
@ApplicationScoped
public class TeamGraph {

    private static final Cursors TEAMS = new Cursors("teams");
    private static final Cursors MEMBERS = new Cursors("members");

    private final CurrentActor caller;
    private final ReadTeams teams;
    private final ReadMembers members;

    @Inject
    public TeamGraph(CurrentActor caller, ReadTeams teams, ReadMembers members) {
        this.caller = caller;
        this.teams = teams;
        this.members = members;
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("The teams whose name contains the text, by name.")
    public @NonNull TeamConnection teams(
            @Nullable String text,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        TeamFilter filter = new TeamFilter(Optional.ofNullable(text), Set.of());
        return TeamConnection.of(
                teams.page(actor, filter, new PageArguments(first, after, last, before).of(TEAMS)),
                TEAMS,
                teams::keyOf,
                () -> teams.count(actor, filter));
    }

    @Query
    @Needs(Permission.ACCESS_READ)
    @Description("A team; `team-not-found` when there is none that the caller may see.")
    public @NonNull TeamView team(@NonNull @Id String id) {
        return TeamView.from(teams.get(actor(), new TeamId(id)));
    }

    @Description("Who is in the team, by name.")
    public @NonNull MemberConnection members(
            @Source TeamView team,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Actor actor = actor();
        TeamId id = new TeamId(team.id());
        return MemberConnection.of(
                teams.members(actor, id, new PageArguments(first, after, last, before).of(MEMBERS)),
                MEMBERS,
                members::keyOf,
                () -> teams.countMembers(actor, id));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
