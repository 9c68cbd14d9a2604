package org.holdfast.domain.factor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.member.MemberId;

/** The store of second factors. Not part of the journal. */
public interface Factors {

    /** The one of a member. */
    Optional<Factor> find(MemberId member);

    /** Those of the members who have one. */
    Set<MemberId> having(Collection<MemberId> members);

    /**
     * Keeps the first one of a member.
     *
     * @return whether this call did; false when there is one
     */
    boolean add(Factor factor);

    /** Keeps one, in place of an earlier one of the member. */
    void save(Factor factor);

    /**
     * Uses the code of a step up, and with it those of all earlier ones.
     *
     * @return whether this call did; false when that or a later one was used before
     */
    boolean useStep(MemberId member, long step);

    /**
     * Uses a recovery code up.
     *
     * @return whether this call did; false when there is no such code, or another call was first
     */
    boolean useRecovery(MemberId member, String hash);

    /** Puts recovery codes in place of those before. Without effect for a member who has no second factor. */
    void renewRecovery(MemberId member, List<String> hashes);

    /**
     * Removes the one of a member.
     *
     * @return whether there was one
     */
    boolean remove(MemberId member);
}
