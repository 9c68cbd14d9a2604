package org.holdfast.domain.signin;

import org.holdfast.domain.member.Member;

/** What a member has to show besides a link. */
public interface SecondFactors {

    /** What is asked of the member now. */
    Demand demand(Member member);

    /** What is asked. */
    enum Demand {
        /** The link is enough. */
        NOTHING,
        /** A code of the device that the member enrolled. */
        CODE,
        /** The organisation wants a second factor, and the member has none yet. */
        ENROLMENT
    }
}
