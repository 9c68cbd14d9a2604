package org.holdfast.domain.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** The topmost nodes of the site tree in a sight, none below another, so that nothing is counted twice. */
@ApplicationScoped
public class SightTops {

    private final ReadSites sites;

    @Inject
    public SightTops(ReadSites sites) {
        this.sites = sites;
    }

    /** The nodes. One command at most. */
    public List<ScopePath> of(Actor actor, Sight sight) {
        if (sight.wholeOrganisation()) {
            return List.of(ScopePath.of(sight.organisation()));
        }
        List<SiteId> keys = sight.keys().stream().map(SiteId::new).toList();
        return keys.isEmpty()
                ? List.of()
                : sites.findAll(actor, keys).values().stream()
                        .filter(site -> site.ancestors().stream().noneMatch(keys::contains))
                        .map(Site::path)
                        .toList();
    }
}
