package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;

/** Lets the history of a site be read by whoever may read the site. */
@ApplicationScoped
public class SiteSubject implements Subject {

    private final ReadSites sites;

    @Inject
    public SiteSubject(ReadSites sites) {
        this.sites = sites;
    }

    @Override
    public String type() {
        return Site.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.SITE_READ;
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return sites.get(actor, new SiteId(id)).path();
    }
}
