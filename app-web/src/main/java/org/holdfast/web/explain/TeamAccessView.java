package org.holdfast.web.explain;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.TeamAccess;

/** What the members of a team may do with a thing. */
@Name("TeamAccess")
@Description("A team with the grants that reach the thing; every member of it has them.")
public record TeamAccessView(
        @NonNull @Id String teamId,

        @NonNull String teamName,
        @NonNull List<@NonNull ExplainedGrantView> grants) {

    public TeamAccessView {
        grants = List.copyOf(grants);
    }

    static TeamAccessView from(TeamAccess access) {
        return new TeamAccessView(
                access.team().id().value(),
                access.team().name().value(),
                ExplainedGrantView.of(access.team().organisation(), access.grants()));
    }
}
