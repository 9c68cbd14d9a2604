package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** An administrator makes a role. */
@ApplicationScoped
public class MakeRole {

    /** The kind of the entry. */
    public static final String MADE = "role-made";

    private final ChangeRoles changes;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public MakeRole(ChangeRoles changes, Recorder recorder, Ids ids) {
        this.changes = changes;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Makes a role of permissions that the caller holds.
     *
     * @throws RoleRefusedException {@code role-name-taken}, {@code role-permission-not-held}
     */
    public OwnRole make(Actor actor, OwnRoleName name, Optional<String> description, Set<Permission> permissions) {
        changes.requireManaging(actor);
        changes.requireHeld(actor, Set.of(), permissions);
        OwnRole role =
                new OwnRole(new RoleId(ids.next()), 1, actor.organisation(), name, description, permissions, false);
        changes.claim(role);
        return recorder.record(actor, Change.created(MADE, role));
    }
}
