package org.holdfast.domain.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** Checks the sites that somebody wants in the scope of a board. */
@ApplicationScoped
public class ScopeSites {

    private final Access access;
    private final ReadSites sites;

    @Inject
    public ScopeSites(Access access, ReadSites sites) {
        this.access = access;
        this.sites = sites;
    }

    /**
     * Checks that every site that comes into a scope is there: nobody sees more of the organisation by widening the
     * scope of a board that was granted to them.
     *
     * @throws NotFoundException {@code site-not-found} when one is not, for this caller
     * @throws org.holdfast.domain.access.AccessRefusedException when the whole organisation comes in, and the caller does
     *     not see all of it
     */
    void require(Actor actor, BoardScope before, BoardScope after) {
        List<ScopeEntry> added = after.entries().stream()
                .filter(entry -> !before.entries().contains(entry))
                .toList();
        if (added.stream().anyMatch(ScopeEntry.WholeOrganisation.class::isInstance)) {
            access.requireEverywhere(actor, Permission.SITE_READ);
        }
        List<SiteId> named = added.stream()
                .flatMap(entry -> entry.site().stream())
                .distinct()
                .toList();
        if (!named.isEmpty() && sites.findAll(actor, named).size() < named.size()) {
            throw NotFoundException.notFound(Site.TYPE);
        }
    }
}
