package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;

/** Keeps the paths of sites true while the tree is changed by several people at once. */
@ApplicationScoped
public class SiteTree {

    private final Sites sites;

    @Inject
    public SiteTree(Sites sites) {
        this.sites = sites;
    }

    /**
     * The site with the path that its parent has now: should the parent have been moved since the path was made, the
     * site is planted anew.
     */
    Site rooted(Site site) {
        Optional<ScopePath> above = site.parent()
                .flatMap(parent -> sites.find(site.organisation(), parent))
                .map(Site::path);
        ScopePath path = above.map(parent -> parent.below(site.id().value())).orElse(site.path());
        if (path.equals(site.path())) {
            return site;
        }
        Site planted = new Site(site.id(), site.version(), path, site.details(), site.active());
        sites.replant(planted);
        return planted;
    }
}
