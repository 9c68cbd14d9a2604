package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.Exclusive;

/** A member moves a site, with all below it, to another place of the tree. */
@ApplicationScoped
public class MoveSite {

    /** The kind of the entry. */
    public static final String MOVED = "site-moved";

    private final Access access;
    private final ReadSites sites;
    private final ChangeSite changes;
    private final NobodyGainsByMoving gains;
    private final Exclusive exclusive;

    @Inject
    public MoveSite(
            Access access, ReadSites sites, ChangeSite changes, NobodyGainsByMoving gains, Exclusive exclusive) {
        this.access = access;
        this.sites = sites;
        this.changes = changes;
        this.gains = gains;
        this.exclusive = exclusive;
    }

    /**
     * Moves a site. Moves of one organisation go one after the other, so that two of them cannot make a cycle; who may
     * write no site is refused before.
     *
     * @param version the version that the caller has seen
     * @param parent the new site above; empty for the top of the tree
     * @throws SiteRefusedException {@code site-parent-cycle}, {@code site-tree-too-deep}, {@code site-move-to-oneself}
     */
    public Site move(Actor actor, SiteId id, long version, Optional<SiteId> parent) {
        if (!access.mayAnywhere(actor, Permission.SITE_WRITE)) {
            changes.writable(actor, id, version);
        }
        return exclusive.doing("site-tree/" + actor.organisation(), () -> moveNow(actor, id, version, parent));
    }

    private Site moveNow(Actor actor, SiteId id, long version, Optional<SiteId> parent) {
        Site before = changes.writable(actor, id, version);
        ScopePath above = parent.map(key -> sites.get(actor, key).path()).orElse(ScopePath.of(actor.organisation()));
        access.require(actor, Permission.SITE_WRITE, above);
        gains.check(actor, before.path(), above);
        return changes.change(actor, MOVED, before, site -> site.moved(above), Optional.empty());
    }
}
