package org.holdfast.domain.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of the organisation. */
@ApplicationScoped
public class OrganisationSubject implements Subject {

    private final ReadOrganisation organisations;

    @Inject
    public OrganisationSubject(ReadOrganisation organisations) {
        this.organisations = organisations;
    }

    @Override
    public String type() {
        return Organisation.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.ORGANISATION_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        Organisation own = organisations.get(actor);
        if (!own.id().equals(new OrganisationId(id))) {
            throw NotFoundException.notFound(Organisation.TYPE);
        }
        return own.path();
    }
}
