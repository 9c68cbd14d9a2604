package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;

/** Takes back an invitation that nobody accepted: its links let nobody in, and its mail address is free again. */
@ApplicationScoped
public class WithdrawInvitation {

    /** The kind of the entry. */
    public static final String WITHDRAWN = "member-invitation-withdrawn";

    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;

    @Inject
    public WithdrawInvitation(ChangeMember changes, NobodyGrantsWhatTheyLack grantable) {
        this.changes = changes;
        this.grantable = grantable;
    }

    /**
     * Withdraws an invitation.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code member-not-invited} when the person has come already; {@code grant-not-held}
     *     where more was granted than the caller holds
     */
    public Member withdraw(Actor actor, MemberId id, long version) {
        Member before = changes.writable(actor, id, version);
        if (!(before.state() instanceof MemberState.Invited)) {
            throw MemberRefusedException.notInvited();
        }
        grantable.check(actor, grantable.everythingOf(before), Set.of());
        return changes.change(actor, WITHDRAWN, before, Member::withdrawn, Optional.empty());
    }
}
