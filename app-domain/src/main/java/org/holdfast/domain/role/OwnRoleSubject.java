package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of own roles, removed ones included, for those who may see what is granted. */
@ApplicationScoped
public class OwnRoleSubject implements Subject {

    private final OwnRoles roles;

    @Inject
    public OwnRoleSubject(OwnRoles roles) {
        this.roles = roles;
    }

    @Override
    public String type() {
        return OwnRole.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.ACCESS_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return roles.find(actor.organisation(), new RoleId(id))
                .map(OwnRole::path)
                .orElseThrow(() -> NotFoundException.notFound(OwnRole.TYPE));
    }
}
