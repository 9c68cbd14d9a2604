package org.holdfast.domain.member;

import java.util.Set;
import org.holdfast.domain.access.Grant;

/** Knows what came to a member through teams. */
public interface TeamsOfMembers {

    /** What the teams of the member were granted. */
    Set<Grant> grants(Member member);
}
