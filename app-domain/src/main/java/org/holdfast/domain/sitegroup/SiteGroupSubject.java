package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;
import org.holdfast.domain.shared.NotFoundException;

/** The history of site groups, removed ones included, for those who may read every site: it names what was in them. */
@ApplicationScoped
public class SiteGroupSubject implements Subject {

    private final SiteGroups groups;
    private final ReadSiteGroups reading;

    @Inject
    public SiteGroupSubject(SiteGroups groups, ReadSiteGroups reading) {
        this.groups = groups;
        this.reading = reading;
    }

    @Override
    public String type() {
        return SiteGroup.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.SITE_READ;
    }

    /** That there is a group is for those who see all of them. */
    @Override
    public boolean told(Actor actor) {
        return reading.seesAll(actor);
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return groups.find(actor.organisation(), new SiteGroupId(id))
                .map(SiteGroup::path)
                .orElseThrow(() -> NotFoundException.notFound(SiteGroup.TYPE));
    }
}
