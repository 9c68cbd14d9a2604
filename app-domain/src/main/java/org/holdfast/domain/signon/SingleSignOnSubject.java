package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.NotFoundException;

/** The history of the settings, for those who may change them. */
@ApplicationScoped
public class SingleSignOnSubject implements Subject {

    @Override
    public String type() {
        return SingleSignOn.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.SIGN_IN_CONFIGURE;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        if (!actor.organisation().equals(new OrganisationId(id))) {
            throw NotFoundException.notFound(SingleSignOn.TYPE);
        }
        return ScopePath.of(actor.organisation());
    }
}
