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

/** An administrator changes a role, for everybody who has it. */
@ApplicationScoped
public class ChangeRole {

    /** The kind of the entry. */
    public static final String CHANGED = "role-changed";

    private final ChangeRoles changes;
    private final Recorder recorder;

    @Inject
    public ChangeRole(ChangeRoles changes, Recorder recorder) {
        this.changes = changes;
        this.recorder = recorder;
    }

    /**
     * Gives a role another name, description and set of permissions.
     *
     * @param version the version that the caller has seen
     * @throws RoleRefusedException {@code role-name-taken}, {@code role-permission-not-held}
     */
    public OwnRole change(
            Actor actor,
            RoleId id,
            long version,
            OwnRoleName name,
            Optional<String> description,
            Set<Permission> permissions) {
        OwnRole before = changes.writable(actor, id, version);
        changes.requireHeld(actor, before.permissions(), permissions);
        Change<OwnRole> change = Change.changed(CHANGED, before, before.changed(name, description, permissions));
        return change.fields().isEmpty() ? before : record(actor, before, change);
    }

    private OwnRole record(Actor actor, OwnRole before, Change<OwnRole> change) {
        OwnRole after = change.after();
        changes.claim(after);
        changes.using(actor, after, () -> recorder.record(actor, change));
        if (!after.nameClaim().equals(before.nameClaim())) {
            changes.release(before);
        }
        return after;
    }
}
