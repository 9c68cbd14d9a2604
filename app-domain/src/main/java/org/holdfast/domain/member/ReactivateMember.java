package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;

/** An owner lets a suspended member in again, with the grants that the member had. */
@ApplicationScoped
public class ReactivateMember {

    /** The kind of the entry. */
    public static final String REACTIVATED = "member-reactivated";

    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;

    @Inject
    public ReactivateMember(ChangeMember changes, NobodyGrantsWhatTheyLack grantable) {
        this.changes = changes;
        this.grantable = grantable;
    }

    /**
     * Lets a member in again.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code grant-not-held} for one who may do more than the caller,
     *     also through teams
     */
    public Member reactivate(Actor actor, MemberId id, long version, Optional<String> reason) {
        Member before = changes.writable(actor, id, version);
        grantable.check(actor, Set.of(), grantable.everythingOf(before));
        return changes.change(actor, REACTIVATED, before, Member::reactivated, reason);
    }
}
