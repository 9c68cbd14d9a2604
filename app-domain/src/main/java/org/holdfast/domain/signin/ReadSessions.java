package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/**
 * Where a member is signed in: everybody sees their own sessions, and who looks after people, or sees what is granted,
 * anybody's. A program that acts as a member is not that person: it needs the permission for its maker's, too.
 */
@ApplicationScoped
public class ReadSessions {

    private final Access access;
    private final ReadMembers members;
    private final Sessions sessions;
    private final SessionLimits limits;
    private final Clock clock;

    @Inject
    public ReadSessions(Access access, ReadMembers members, Sessions sessions, SessionLimits limits, Clock clock) {
        this.access = access;
        this.members = members;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A page of the sessions that are at work as the member, the one used last first.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code member-not-found}
     */
    public Page<Session> of(Actor actor, MemberId id, PageRequest page) {
        Member member = members.get(actor, id);
        if (!isOneself(actor, member)) {
            access.requireEitherEverywhere(actor, Permission.MEMBER_MANAGE, Permission.ACCESS_READ);
        }
        Instant now = clock.instant();
        return sessions.page(id, limits.startedAfter(now), limits.seenAfter(now), page);
    }

    /** The key of a session in a list. */
    public String keyOf(Session session) {
        return sessions.keyOf(session);
    }

    /** The member, where the caller may look after its sessions. */
    Member reachable(Actor actor, MemberId id) {
        Member member = members.get(actor, id);
        if (!isOneself(actor, member)) {
            access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        }
        return member;
    }

    /** No program is let at the sessions of who made it as at its own. */
    private static boolean isOneself(Actor actor, Member member) {
        return actor.id().equals(member.id().value()) && actor.origin() != Origin.TOKEN;
    }
}
