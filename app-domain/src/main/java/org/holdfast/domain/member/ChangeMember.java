package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Exclusive;

/** What every change of an existing member has in common: allowed, of the expected version, different, owner left. */
@ApplicationScoped
public class ChangeMember {

    private final Access access;
    private final ReadMembers reading;
    private final Members members;
    private final Recorder recorder;
    private final Exclusive exclusive;

    @Inject
    public ChangeMember(Access access, ReadMembers reading, Members members, Recorder recorder, Exclusive exclusive) {
        this.access = access;
        this.reading = reading;
        this.members = members;
        this.recorder = recorder;
        this.exclusive = exclusive;
    }

    /** Checks that the caller looks after members. */
    void requireManaging(Actor actor) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
    }

    /**
     * The member, when the caller may change it and knows its newest version.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    Member writable(Actor actor, MemberId id, long version) {
        requireManaging(actor);
        return newest(actor, id, version);
    }

    /** The same without the permission, for what members may change of themselves. */
    Member newest(Actor actor, MemberId id, long version) {
        Member member = reading.changeable(actor, id);
        if (member.version() != version) {
            throw ConcurrentChangeException.of(member.ref());
        }
        return member;
    }

    /** Records the change, unless it makes no difference. */
    Member change(Actor actor, String kind, Member before, UnaryOperator<Member> changing, Optional<String> reason) {
        Change<Member> change =
                Change.changed(kind, before, changing.apply(before)).because(reason);
        if (change.fields().isEmpty()) {
            return before;
        }
        if (before.activeOwner() && !change.after().activeOwner()) {
            requireAnotherOwner(actor, before);
        }
        return recorder.record(actor, change);
    }

    /**
     * Does what may take an owner away. One after the other in an organisation, so that two owners cannot put each
     * other out at once.
     */
    Member oneByOne(Actor actor, Supplier<Member> change) {
        return exclusive.doing("owners/" + actor.organisation(), change);
    }

    private void requireAnotherOwner(Actor actor, Member leaving) {
        if (!members.anotherActiveOwner(leaving.organisation(), leaving.id())) {
            throw access.refused(actor, MemberRefusedException.lastOwner());
        }
    }
}
