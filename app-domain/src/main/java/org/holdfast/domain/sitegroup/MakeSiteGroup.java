package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.shared.Ids;

/** An administrator makes a site group. */
@ApplicationScoped
public class MakeSiteGroup {

    /** The kind of the entry. */
    public static final String MADE = "site-group-made";

    private final ChangeSiteGroups changes;
    private final Recorder recorder;
    private final Ids ids;

    @Inject
    public MakeSiteGroup(ChangeSiteGroups changes, Recorder recorder, Ids ids) {
        this.changes = changes;
        this.recorder = recorder;
        this.ids = ids;
    }

    /**
     * Makes a group without sites.
     *
     * @throws SiteGroupRefusedException {@code site-group-name-taken}
     */
    public SiteGroup make(Actor actor, SiteGroupName name, Optional<String> description) {
        changes.requireManaging(actor);
        SiteGroup group = SiteGroup.make(new SiteGroupId(ids.next()), actor.organisation(), name, description);
        changes.claim(group);
        return recorder.record(actor, Change.created(MADE, group));
    }
}
