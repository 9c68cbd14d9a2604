package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.team.GrantsInForce;

/** Finds out who is calling from the secret of a session. */
@ApplicationScoped
public class RecogniseSession {

    private final Sessions sessions;
    private final Members members;
    private final GrantsInForce grants;
    private final SessionLimits limits;
    private final Clock clock;

    @Inject
    public RecogniseSession(
            Sessions sessions, Members members, GrantsInForce grants, SessionLimits limits, Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.grants = grants;
        this.limits = limits;
        this.clock = clock;
    }

    /** Who is calling, with the grants of this moment; empty for a session that is unknown or over. */
    public Optional<SignedIn> recognise(SecretHash id) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Session> session = sessions.find(id).filter(found -> !limits.over(found, now));
        session.filter(found -> found.seenAt().plus(limits.notedEvery()).isBefore(now))
                .ifPresent(found -> sessions.seen(id, now));
        return session.map(this::signedIn);
    }

    private SignedIn signedIn(Session session) {
        Optional<Member> member = member(session);
        return new SignedIn(session, member, member.map(grants::of).orElse(Grants.none()));
    }

    private Optional<Member> member(Session session) {
        return session.membership()
                .flatMap(chosen -> members.find(chosen.organisation(), chosen.member()))
                .filter(member -> member.state().welcome());
    }
}
