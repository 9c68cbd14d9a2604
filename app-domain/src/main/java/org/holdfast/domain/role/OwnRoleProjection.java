package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link OwnRoles} up to the journal. */
@ApplicationScoped
public class OwnRoleProjection implements Projection {

    private final OwnRoles roles;

    @Inject
    public OwnRoleProjection(OwnRoles roles) {
        this.roles = roles;
    }

    @Override
    public String type() {
        return OwnRole.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        RoleId id = new RoleId(entry.aggregate().id());
        roles.save(OwnRole.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
