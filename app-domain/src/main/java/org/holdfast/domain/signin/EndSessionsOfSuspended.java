package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.DescribeByDirectory;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.member.SuspendMember;

/** Whoever was shut out has no session any more; whose address was changed by the directory proves the new one. */
@ApplicationScoped
public class EndSessionsOfSuspended {

    private static final int AT_ONCE = 200;

    private final Sessions sessions;
    private final Members members;
    private final SessionsOver over;

    @Inject
    public EndSessionsOfSuspended(Sessions sessions, Members members, SessionsOver over) {
        this.sessions = sessions;
        this.members = members;
        this.over = over;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().forEach(entry -> {
            switch (entry.kind()) {
                case SuspendMember.SUSPENDED -> end(entry);
                case DescribeByDirectory.MAIL_CHANGED -> endThoseOfFormerAddress(entry);
                default -> {}
            }
        });
    }

    private void endThoseOfFormerAddress(Entry changed) {
        MemberId id = new MemberId(changed.aggregate().id());
        members.find(changed.path().organisation(), id)
                .ifPresent(member -> over.endAll(
                        () -> sessions.ofOtherAddress(id, member.mail(), AT_ONCE), SessionsOver.Cause.ADDRESS_CHANGED));
    }

    /** Somebody who was let in again since then keeps the sessions that began afterwards. */
    private void end(Entry suspended) {
        MemberId id = new MemberId(suspended.aggregate().id());
        members.find(suspended.path().organisation(), id)
                .filter(member -> member.state() instanceof MemberState.Suspended)
                .ifPresent(member -> over.endAll(() -> sessions.ofMember(id, AT_ONCE), SessionsOver.Cause.SUSPENDED));
    }
}
