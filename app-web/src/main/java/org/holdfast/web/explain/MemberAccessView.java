package org.holdfast.web.explain;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.web.member.MemberView;

/** What a member may do where, and why. */
@Name("MemberAccess")
@Description("What a member may do where, and why.")
public record MemberAccessView(
        @NonNull MemberView member,

        @Description("The own ones first, then those through teams.") @NonNull
        List<@NonNull ExplainedGrantView> grants) {

    public MemberAccessView {
        grants = List.copyOf(grants);
    }

    static MemberAccessView from(MemberAccess access) {
        return new MemberAccessView(
                MemberView.from(access.member()),
                ExplainedGrantView.of(access.member().organisation(), access.grants()));
    }
}
