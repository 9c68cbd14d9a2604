package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** An administrator removes a role that nobody has. */
@ApplicationScoped
public class RemoveRole {

    /** The kind of the entry. */
    public static final String REMOVED = "role-removed";

    private final ChangeRoles changes;
    private final RoleUses uses;
    private final Recorder recorder;

    @Inject
    public RemoveRole(ChangeRoles changes, RoleUses uses, Recorder recorder) {
        this.changes = changes;
        this.uses = uses;
        this.recorder = recorder;
    }

    /**
     * Removes a role. A grant of it that is made at the same moment allows nothing.
     *
     * @param version the version that the caller has seen
     * @throws RoleRefusedException {@code role-in-use}, naming who has it
     */
    public OwnRole remove(Actor actor, RoleId id, long version) {
        OwnRole before = changes.writable(actor, id, version);
        RoleUse use = uses.of(actor.organisation(), id);
        if (use.used()) {
            throw RoleRefusedException.inUse(use);
        }
        OwnRole removed = recorder.record(actor, Change.changed(REMOVED, before, before.remove()));
        changes.release(before);
        return removed;
    }
}
