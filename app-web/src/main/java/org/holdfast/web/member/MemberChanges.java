package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.member.ChangeGrants;
import org.holdfast.domain.member.CorrectInvitation;
import org.holdfast.domain.member.ReactivateMember;
import org.holdfast.domain.member.RenameMember;
import org.holdfast.domain.member.SuspendMember;
import org.holdfast.domain.member.WithdrawInvitation;
import org.holdfast.domain.signin.SendInvitation;

/** Everything that can be done to a member on a page. */
@ApplicationScoped
public class MemberChanges {

    private final ChangeGrants granting;
    private final RenameMember renaming;
    private final SuspendMember suspending;
    private final ReactivateMember reactivating;
    private final SendInvitation invitations;
    private final WithdrawInvitation withdrawing;
    private final CorrectInvitation correcting;

    @Inject
    public MemberChanges(
            ChangeGrants granting,
            RenameMember renaming,
            SuspendMember suspending,
            ReactivateMember reactivating,
            SendInvitation invitations,
            WithdrawInvitation withdrawing,
            CorrectInvitation correcting) {
        this.granting = granting;
        this.renaming = renaming;
        this.suspending = suspending;
        this.reactivating = reactivating;
        this.invitations = invitations;
        this.withdrawing = withdrawing;
        this.correcting = correcting;
    }

    ChangeGrants granting() {
        return granting;
    }

    RenameMember renaming() {
        return renaming;
    }

    SuspendMember suspending() {
        return suspending;
    }

    ReactivateMember reactivating() {
        return reactivating;
    }

    WithdrawInvitation withdrawing() {
        return withdrawing;
    }

    CorrectInvitation correcting() {
        return correcting;
    }

    SendInvitation invitations() {
        return invitations;
    }
}
