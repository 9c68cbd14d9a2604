package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of members, for those who look after people: it holds names and mail addresses. */
@ApplicationScoped
public class MemberSubject implements Subject {

    private final Members members;

    @Inject
    public MemberSubject(Members members) {
        this.members = members;
    }

    @Override
    public String type() {
        return Member.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public boolean own(Actor actor, String id) {
        return actor.id().equals(id);
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return members.find(actor.organisation(), new MemberId(id))
                .map(Member::path)
                .orElseThrow(() -> NotFoundException.notFound(Member.TYPE));
    }
}
