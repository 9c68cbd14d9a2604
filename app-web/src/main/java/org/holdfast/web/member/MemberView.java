package org.holdfast.web.member;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.team.TeamId;

/** A member as the API shows it. */
@Name("Member")
@Description("A person of the organisation.")
public record MemberView(
        @NonNull @Id String id,

        @Description("One more with each change; a mutation names the one that its caller has seen.")
        int version,

        @NonNull String name,

        @Description("What the person signs in with; unique in the organisation ignoring case.") @NonNull
        String mail,

        @NonNull MemberStateName state,

        @Description("What the person may do where, beside what came through teams.") @NonNull
        List<@NonNull GrantView> grants,

        @Ignore Set<TeamId> inTeams) {

    public MemberView {
        grants = List.copyOf(grants);
        inTeams = Set.copyOf(inTeams);
    }

    /** The view of a member. */
    public static MemberView from(Member member) {
        return new MemberView(
                member.id().value(),
                Math.toIntExact(member.version()),
                member.name().value(),
                member.mail().value(),
                MemberStateName.of(member.state()),
                GrantView.of(member.organisation(), member.grants()),
                member.teams());
    }
}
