package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;

/** An owner shuts a member out. All sessions of the member end. */
@ApplicationScoped
public class SuspendMember {

    /** The kind of the entry. */
    public static final String SUSPENDED = "member-suspended";

    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;

    @Inject
    public SuspendMember(ChangeMember changes, NobodyGrantsWhatTheyLack grantable) {
        this.changes = changes;
        this.grantable = grantable;
    }

    /**
     * Shuts a member out.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code member-last-owner}; {@code grant-not-held} for one who may do more than the
     *     caller, also through teams
     */
    public Member suspend(Actor actor, MemberId id, long version, Optional<String> reason) {
        changes.requireManaging(actor);
        return changes.oneByOne(actor, () -> {
            Member before = changes.writable(actor, id, version);
            grantable.check(actor, grantable.everythingOf(before), Set.of());
            return changes.change(actor, SUSPENDED, before, Member::suspended, reason);
        });
    }
}
