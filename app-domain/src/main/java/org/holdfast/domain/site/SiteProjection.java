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
                .forEach(entry -> sites.replant(site(entry)));
    }

    private static Site site(Entry entry) {
        List<String> keys = entry.path().keys();
        ScopePath above = new ScopePath(keys.subList(0, keys.size() - 1));
        return Site.from(new SiteId(entry.aggregate().id()), entry.version(), above, entry.image());
    }
}
