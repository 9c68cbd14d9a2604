package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading members with all that is known of them: for those who look after people, and everybody for themselves. */
@ApplicationScoped
public class ReadMembers {

    private final Access access;
    private final Members members;

    @Inject
    public ReadMembers(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /**
     * The member.
     *
     * @throws NotFoundException {@code member-not-found}
     */
    public Member get(Actor actor, MemberId id) {
        Member member =
                members.find(actor.organisation(), id).orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
        if (!actor.id().equals(id.value())) {
            access.requireSight(actor, Permission.MEMBER_READ, member.path(), Member.TYPE);
        }
        return member;
    }

    /**
     * The member, to be changed.
     *
     * @throws NotFoundException {@code member-not-found}, also for one whose invitation was withdrawn, who can be read and
     *     nothing else
     */
    public Member changeable(Actor actor, MemberId id) {
        Member member = get(actor, id);
        if (member.state() instanceof MemberState.Withdrawn) {
            throw NotFoundException.notFound(Member.TYPE);
        }
        return member;
    }

    /** A page of the members that match, by name. */
    public Page<Member> page(Actor actor, MemberFilter filter, PageRequest page) {
        access.requireEverywhere(actor, Permission.MEMBER_READ);
        return members.page(actor.organisation(), filter, page);
    }

    /** How many members match, counted up to a limit. */
    public Count count(Actor actor, MemberFilter filter) {
        access.requireEverywhere(actor, Permission.MEMBER_READ);
        return members.count(actor.organisation(), filter);
    }

    /** The key of a member in a list, for reading on from there. */
    public String keyOf(Member member) {
        return members.keyOf(member);
    }
}
