package org.holdfast.web.team;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.team.Team;
import org.holdfast.web.member.GrantView;
import org.jspecify.annotations.Nullable;

/** A team as the API shows it. */
@Name("Team")
@Description("A set of members who are granted things together.")
public record TeamView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,
        @Nullable String description,

        @Description("Whether the directory keeps its name and its members, so that they are not changed by hand.")
        boolean keptByDirectory,

        @Description("What its members may do where, beside what they may by themselves.") @NonNull
        List<@NonNull GrantView> grants) {

    public TeamView {
        grants = List.copyOf(grants);
    }

    static TeamView from(Team team) {
        return new TeamView(
                team.id().value(),
                Math.toIntExact(team.version()),
                team.name().value(),
                team.description().orElse(null),
                team.kept(),
                GrantView.of(team.organisation(), team.grants()));
    }
}
