package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about links of the server administrator, for those who look after people. Each stands alone. */
@ApplicationScoped
public class OwnerLinkSubject implements Subject {

    @Override
    public String type() {
        return SecurityEvent.OWNER_LINK;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(SecurityEvent.OWNER_LINK);
    }
}
