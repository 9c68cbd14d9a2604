package org.holdfast.domain.signin;

import org.holdfast.domain.member.Member;

/** Whether a member may come in by a link. */
public interface LinkPolicy {

    /** Whether the way of a link is open to the member. */
    boolean allows(Member member);
}
