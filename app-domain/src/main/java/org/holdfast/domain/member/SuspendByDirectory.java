package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** The directory shuts a member out, but never the last owner. All sessions of the member end, and no token works. */
@ApplicationScoped
public class SuspendByDirectory {

    private final ChangeMember changes;
    private final Members members;

    @Inject
    public SuspendByDirectory(ChangeMember changes, Members members) {
        this.changes = changes;
        this.members = members;
    }

    /**
     * Shuts the member out; whom somebody else shut out stays so.
     *
     * @throws MemberRefusedException {@code member-last-owner}
     */
    public Member suspend(Actor directory, MemberId id) {
        return changes.oneByOne(directory, () -> {
            Member before = members.find(directory.organisation(), id).orElseThrow();
            return changes.change(
                    directory, SuspendMember.SUSPENDED, before, Member::suspendedByDirectory, Optional.empty());
        });
    }
}
