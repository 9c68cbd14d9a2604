package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about who was refused, for those who look after people. Each stands alone and has no history of its own. */
@ApplicationScoped
public class SignOnEventSubject implements Subject {

    @Override
    public String type() {
        return SignOnEvent.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(SignOnEvent.TYPE);
    }
}
