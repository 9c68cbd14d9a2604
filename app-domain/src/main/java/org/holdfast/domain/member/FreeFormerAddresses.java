package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;

/**
 * The address that a member had before is free for others. It follows from the entry, so that it is made good when the
 * process died right after that; an address that the member has again by then stays. So is the address of an invitation
 * that was withdrawn.
 */
@ApplicationScoped
public class FreeFormerAddresses {

    private static final Set<String> CHANGING = Set.of(DescribeByDirectory.MAIL_CHANGED, CorrectInvitation.CORRECTED);

    private final Members members;
    private final Claims claims;

    @Inject
    public FreeFormerAddresses(Members members, Claims claims) {
        this.members = members;
        this.claims = claims;
    }

    /** Frees the addresses that entries say were given up. */
    public void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> CHANGING.contains(entry.kind()))
                .forEach(this::free);
        recorded.entries().stream()
                .filter(entry -> entry.kind().equals(WithdrawInvitation.WITHDRAWN))
                .flatMap(entry ->
                        members
                                .find(
                                        entry.path().organisation(),
                                        new MemberId(entry.aggregate().id()))
                                .stream())
                .filter(member -> member.state() instanceof MemberState.Withdrawn)
                .forEach(member -> claims.release(Set.of(member.mailClaim()), member.ref()));
    }

    private void free(Entry changed) {
        members.find(
                        changed.path().organisation(),
                        new MemberId(changed.aggregate().id()))
                .ifPresent(member -> changed.changes().stream()
                        .filter(change -> change.field().equals("mail"))
                        .flatMap(change -> change.before().stream())
                        .map(former -> Member.mailClaim(member.organisation(), former.toString()))
                        .filter(former -> !former.equals(member.mailClaim()))
                        .forEach(former -> claims.release(Set.of(former), member.ref())));
    }
}
