package org.holdfast.domain.signin;

import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Aggregate;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.member.Member;

/**
 * Something about who came in, for the journal. It has one version, as what happened does not change.
 *
 * @param type {@link #SIGN_IN}, {@link #SESSION} or {@link #OWNER_LINK}
 * @param id of its own
 * @param member whom it is about
 * @param fields what is known besides
 */
record SecurityEvent(String type, String id, Member member, Fields fields) implements Aggregate {

    /** About links. */
    static final String SIGN_IN = "sign-in";

    /** About coming and going. */
    static final String SESSION = "session";

    /** About links that the server administrator made. */
    static final String OWNER_LINK = OwnerLinkAlarm.TYPE;

    @Override
    public AggregateRef ref() {
        return new AggregateRef(type, id);
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public ScopePath path() {
        return member.path();
    }
}
