package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link SiteGroups} up to the journal. */
@ApplicationScoped
public class SiteGroupProjection implements Projection {

    private final SiteGroups groups;

    @Inject
    public SiteGroupProjection(SiteGroups groups) {
        this.groups = groups;
    }

    @Override
    public String type() {
        return SiteGroup.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        SiteGroupId id = new SiteGroupId(entry.aggregate().id());
        groups.save(SiteGroup.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
