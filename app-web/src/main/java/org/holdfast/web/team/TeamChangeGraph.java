package org.holdfast.web.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.team.ChangeTeamGrants;
import org.holdfast.domain.team.ChangeTeamMembers;
import org.holdfast.domain.team.DescribeTeam;
import org.holdfast.domain.team.FormTeam;
import org.holdfast.domain.team.RemoveTeam;
import org.holdfast.domain.team.TeamId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.member.GrantInput;
import org.holdfast.web.member.MemberView;
import org.jspecify.annotations.Nullable;

/** Teams: changing them. */
@GraphQLApi
@ApplicationScoped
public class TeamChangeGraph {

    private final CurrentActor caller;
    private final FormTeam forming;
    private final DescribeTeam describing;
    private final ChangeTeamGrants granting;
    private final ChangeTeamMembers crew;
    private final RemoveTeam removing;

    @Inject
    public TeamChangeGraph(
            CurrentActor caller,
            FormTeam forming,
            DescribeTeam describing,
            ChangeTeamGrants granting,
            ChangeTeamMembers crew,
            RemoveTeam removing) {
        this.caller = caller;
        this.forming = forming;
        this.describing = describing;
        this.granting = granting;
        this.crew = crew;
        this.removing = removing;
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description("Forms a team without members or grants.")
    public @NonNull TeamView formTeam(@NonNull TeamInput input) {
        return TeamView.from(forming.form(actor(), input.called(), input.purpose()));
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description("Gives a team another name and description.")
    public @NonNull TeamView describeTeam(@NonNull @Id String id, int version, @NonNull TeamInput input) {
        return TeamView.from(describing.describe(actor(), new TeamId(id), version, input.called(), input.purpose()));
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description(
            "Gives a team exactly these grants. Nobody can give or take what they do not hold, nor give to a team of their own.")
    public @NonNull TeamView changeTeamGrants(
            @NonNull @Id String id, int version, @NonNull List<@NonNull GrantInput> grants) {
        Actor actor = actor();
        return TeamView.from(
                granting.change(actor, new TeamId(id), version, GrantInput.grants(actor.organisation(), grants)));
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description("Puts a member into a team, which gives what is granted to it.")
    public @NonNull MemberView addTeamMember(@NonNull @Id String team, @NonNull @Id String member) {
        return MemberView.from(crew.add(actor(), new TeamId(team), new MemberId(member)));
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description("Takes a member out of a team, and with that what came through it.")
    public @NonNull MemberView removeTeamMember(@NonNull @Id String team, @NonNull @Id String member) {
        return MemberView.from(crew.remove(actor(), new TeamId(team), new MemberId(member)));
    }

    @Mutation
    @Needs(Permission.TEAM_MANAGE)
    @Description("Removes a team; its members lose what came through it.")
    public @NonNull TeamView removeTeam(@NonNull @Id String id, int version, @Nullable String reason) {
        return TeamView.from(removing.remove(
                actor(),
                new TeamId(id),
                version,
                Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty())));
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }
}
