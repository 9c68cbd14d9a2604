package org.holdfast.domain.signin;

import java.util.Optional;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.member.Member;

/**
 * Who a session belongs to at this moment.
 *
 * @param session a session that is not over
 * @param member as whom it is at work; empty until an organisation was chosen, or when the member was shut out
 * @param grants what the member may do at this moment
 */
public record SignedIn(Session session, Optional<Member> member, Grants grants) {}
