package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** Checks the sites that somebody wants in the scope of a board. */
@ApplicationScoped
public class ScopeSites {

    private final ReadSites sites;

    @Inject
    public ScopeSites(ReadSites sites) {
        this.sites = sites;
    }

    /**
     * Checks that every site of a scope is there.
     *
     * @throws NotFoundException {@code site-not-found} when one is not, for this caller
     */
    void require(Actor actor, BoardScope scope) {
        List<SiteId> named = List.copyOf(scope.sites());
        if (!named.isEmpty() && sites.findAll(actor, named).size() < named.size()) {
            throw NotFoundException.notFound(Site.TYPE);
        }
    }
}
