package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Recorded;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.SuspendMember;

/** Whoever was shut out has no session any more. */
@ApplicationScoped
public class EndSessionsOfSuspended {

    private final Sessions sessions;

    @Inject
    public EndSessionsOfSuspended(Sessions sessions) {
        this.sessions = sessions;
    }

    void onRecorded(@Observes Recorded recorded) {
        recorded.entries().stream()
                .filter(entry -> entry.kind().equals(SuspendMember.SUSPENDED))
                .forEach(entry ->
                        sessions.endAllOf(new MemberId(entry.aggregate().id())));
    }
}
