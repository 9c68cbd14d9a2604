package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** Entries about who somebody at a provider is, for those who look after people. They have no page of their own. */
@ApplicationScoped
public class ProviderIdentitySubject implements Subject {

    @Override
    public String type() {
        return ProviderIdentity.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        throw NotFoundException.notFound(ProviderIdentity.TYPE);
    }
}
