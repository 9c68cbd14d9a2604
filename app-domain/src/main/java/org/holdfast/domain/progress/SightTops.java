package org.holdfast.domain.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.site.Places;
import org.holdfast.domain.site.ReadSites;

/** The topmost nodes of the site tree in a sight, none below another, so that nothing is counted twice. */
@ApplicationScoped
public class SightTops {

    private final Access access;
    private final ReadSites sites;

    @Inject
    public SightTops(Access access, ReadSites sites) {
        this.access = access;
        this.sites = sites;
    }

    /** The nodes whose sites the caller may see. One command at most. */
    public Places of(Actor actor, Sight sight) {
        if (sight.wholeOrganisation()) {
            return Places.root(sight.organisation());
        }
        if (sight.nothing()) {
            return Places.none();
        }
        Places places = sites.places(sight);
        return access.sight(actor, Permission.SITE_READ).equals(sight)
                ? places
                : places.only(path -> access.may(actor, Permission.SITE_READ, path));
    }
}
