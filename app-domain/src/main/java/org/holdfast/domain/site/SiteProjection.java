package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Sites} up to the journal. */
@ApplicationScoped
public class SiteProjection implements Projection {

    private final Sites sites;

    @Inject
    public SiteProjection(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String type() {
        return Site.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        applyAll(List.of(entry));
    }

    @Override
    public void applyAll(List<Entry> entries) {
        sites.saveAll(entries.stream().map(SiteProjection::site).toList());
        entries.stream()
                .filter(entry -> entry.kind().equals(MoveSite.MOVED))
                .forEach(entry -> sites.replant(moved(entry)));
    }

    /** Below its parent as that lies now: when this is repeated, the parent may have been moved itself. */
    private Site moved(Entry entry) {
        Site site = site(entry);
        return site.parent()
                .flatMap(parent -> sites.find(site.organisation(), parent))
                .map(above -> Site.from(site.id(), site.version(), above.path(), entry.image()))
                .orElse(site);
    }

    private static Site site(Entry entry) {
        List<String> keys = entry.path().keys();
        ScopePath above = new ScopePath(keys.subList(0, keys.size() - 1));
        return Site.from(new SiteId(entry.aggregate().id()), entry.version(), above, entry.image());
    }
}
