package org.holdfast.domain.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;

/** A member changes what is known of a site: its name, code, address, coordinates, tags, own fields. */
@ApplicationScoped
public class DescribeSite {

    /** The kind of the entry when the name changed. */
    public static final String RENAMED = "site-renamed";

    /** The kind of the entry when something else changed. */
    public static final String DESCRIBED = "site-described";

    private final ChangeSite changes;
    private final SiteCodes codes;

    @Inject
    public DescribeSite(ChangeSite changes, SiteCodes codes) {
        this.changes = changes;
        this.codes = codes;
    }

    /**
     * Gives a site other details.
     *
     * @param version the version that the caller has seen
     * @throws SiteRefusedException {@code site-code-taken}
     * @throws org.holdfast.domain.journal.ConcurrentChangeException when somebody else changed it
     */
    public Site describe(Actor actor, SiteId id, long version, SiteDetails details) {
        Site before = changes.writable(actor, id, version);
        codes.claim(before.described(details));
        String kind = before.name().equals(details.name()) ? DESCRIBED : RENAMED;
        Site after = changes.change(actor, kind, before, site -> site.described(details), Optional.empty());
        codes.releaseFormer(before, after);
        return after;
    }

    /** Gives a site another name and leaves the rest. */
    public Site rename(Actor actor, SiteId id, long version, SiteName name) {
        Site before = changes.writable(actor, id, version);
        SiteDetails renamed = before.details().withName(name);
        return changes.change(actor, RENAMED, before, site -> site.described(renamed), Optional.empty());
    }
}
