package org.holdfast.domain.explain;

import java.util.List;
import org.holdfast.domain.member.Member;

/**
 * What a member may do where, and why.
 *
 * @param member who
 * @param grants the own ones first, then those through teams, each in the order of grants
 */
public record MemberAccess(Member member, List<ExplainedGrant> grants) {

    public MemberAccess {
        grants = List.copyOf(grants);
    }

    /** Whether any of it counts: a member who was shut out may do nothing, whatever is granted. */
    public boolean counts() {
        return member.state().welcome();
    }
}
