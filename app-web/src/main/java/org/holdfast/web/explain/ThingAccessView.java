package org.holdfast.web.explain;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who may do something with a thing. */
@Name("ThingAccess")
@Description("Who may do something with a thing, and through which grant.")
public record ThingAccessView(
        @Description("The members who were granted something that reaches it by themselves, by name.") @NonNull
        MemberAccessConnection members,

        @Description("The first teams that were granted something that reaches it, by name.") @NonNull
        List<@NonNull TeamAccessView> teams) {

    public ThingAccessView {
        teams = List.copyOf(teams);
    }
}
