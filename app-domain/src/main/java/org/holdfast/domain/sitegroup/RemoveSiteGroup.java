package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** An administrator removes a site group on which nothing is granted and to which no token is limited. */
@ApplicationScoped
public class RemoveSiteGroup {

    /** The kind of the entry. */
    public static final String REMOVED = "site-group-removed";

    private final ChangeSiteGroups changes;
    private final OnlyUnusedGroupsAreRemoved unused;
    private final SiteGroupTurn turn;
    private final Recorder recorder;

    @Inject
    public RemoveSiteGroup(
            ChangeSiteGroups changes, OnlyUnusedGroupsAreRemoved unused, SiteGroupTurn turn, Recorder recorder) {
        this.changes = changes;
        this.unused = unused;
        this.turn = turn;
        this.recorder = recorder;
    }

    /**
     * Removes a group; its sites stay as they are.
     *
     * @param version the version that the caller has seen
     * @throws SiteGroupRefusedException {@code site-group-granted}, {@code site-group-in-use}
     */
    public SiteGroup remove(Actor actor, SiteGroupId id, long version, Optional<String> reason) {
        changes.requireChanging(actor, id, version);
        return turn.changing(actor.organisation(), () -> {
            SiteGroup before = changes.writable(actor, id, version);
            unused.check(actor, id);
            SiteGroup removed = recorder.record(
                    actor, Change.changed(REMOVED, before, before.remove()).because(reason));
            changes.release(before);
            return removed;
        });
    }
}
