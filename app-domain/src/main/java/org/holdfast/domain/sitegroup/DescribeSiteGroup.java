package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** An administrator gives a site group another name and description. */
@ApplicationScoped
public class DescribeSiteGroup {

    /** The kind of the entry. */
    public static final String DESCRIBED = "site-group-described";

    private final ChangeSiteGroups changes;
    private final Recorder recorder;

    @Inject
    public DescribeSiteGroup(ChangeSiteGroups changes, Recorder recorder) {
        this.changes = changes;
        this.recorder = recorder;
    }

    /**
     * Describes a group.
     *
     * @param version the version that the caller has seen
     * @throws SiteGroupRefusedException {@code site-group-name-taken}
     */
    public SiteGroup describe(
            Actor actor, SiteGroupId id, long version, SiteGroupName name, Optional<String> description) {
        SiteGroup before = changes.writable(actor, id, version);
        Change<SiteGroup> change = Change.changed(DESCRIBED, before, before.described(name, description));
        return change.fields().isEmpty() ? before : record(actor, before, change);
    }

    private SiteGroup record(Actor actor, SiteGroup before, Change<SiteGroup> change) {
        SiteGroup after = change.after();
        changes.claim(after);
        changes.using(actor, after, () -> recorder.record(actor, change));
        if (!after.nameClaim().equals(before.nameClaim())) {
            changes.release(before);
        }
        return after;
    }
}
