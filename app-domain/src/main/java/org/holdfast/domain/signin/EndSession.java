package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.shared.NotFoundException;

/**
 * Ends sessions from elsewhere: everybody their own, and who looks after people anybody's. On this node at once, on
 * every other within the few seconds for which callers are remembered.
 */
@ApplicationScoped
public class EndSession {

    private static final int AT_ONCE = 100;

    private final ReadSessions reading;
    private final Sessions sessions;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SecurityEvents events;
    private final Event<SessionEnded> ended;

    @Inject
    public EndSession(
            ReadSessions reading,
            Sessions sessions,
            NobodyGrantsWhatTheyLack grantable,
            SecurityEvents events,
            Event<SessionEnded> ended) {
        this.reading = reading;
        this.sessions = sessions;
        this.grantable = grantable;
        this.events = events;
        this.ended = ended;
    }

    /**
     * Ends one session of a member.
     *
     * @throws NotFoundException {@code member-not-found}, {@code session-not-found}
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held} for one who may do more than the
     *     caller
     */
    public void one(Actor actor, MemberId id, SecretHash session) {
        Member member = endable(actor, id);
        Session found = sessions.find(session)
                .filter(one -> one.isOf(member))
                .orElseThrow(() -> NotFoundException.notFound(SecurityEvent.SESSION));
        end(found.id());
        events.sessionsEnded(actor, member, 1);
    }

    /**
     * Ends all sessions of a member.
     *
     * @param but the one to keep
     * @return how many ended
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held} for one who may do more than the
     *     caller
     */
    public int all(Actor actor, MemberId id, Optional<SecretHash> but) {
        Member member = endable(actor, id);
        int count = 0;
        for (List<Session> some = others(id, but); !some.isEmpty(); some = others(id, but)) {
            List<SecretHash> ids = some.stream().map(Session::id).toList();
            sessions.end(ids);
            ids.forEach(ending -> ended.fire(new SessionEnded(ending)));
            count += some.size();
        }
        if (count > 0) {
            events.sessionsEnded(actor, member, count);
        }
        return count;
    }

    /** The member, where the caller may do all that they may: else ending sessions would keep somebody above out. */
    private Member endable(Actor actor, MemberId id) {
        Member member = reading.reachable(actor, id);
        if (!actor.id().equals(id.value())) {
            grantable.check(actor, grantable.everythingOf(member), Set.of());
        }
        return member;
    }

    private List<Session> others(MemberId id, Optional<SecretHash> but) {
        return sessions.ofMember(id, AT_ONCE).stream()
                .filter(session -> but.filter(session.id()::same).isEmpty())
                .toList();
    }

    private void end(SecretHash id) {
        sessions.end(id);
        ended.fire(new SessionEnded(id));
    }
}
