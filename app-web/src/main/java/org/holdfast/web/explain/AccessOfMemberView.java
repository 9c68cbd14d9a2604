package org.holdfast.web.explain;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.web.member.MemberView;

/** Everything that one member may do, and why; of a thing there is a {@link MemberAccessView} for each member. */
@Name("AccessOfMember")
@Description("Everything that one member may do, and why.")
public record AccessOfMemberView(
        @NonNull MemberView member, @Ignore MemberAccess access) {

    static AccessOfMemberView from(MemberAccess access) {
        return new AccessOfMemberView(MemberView.from(access.member()), access);
    }
}
