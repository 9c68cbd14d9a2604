package org.holdfast.domain.importing.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;

/**
 * The sites of an organisation by their name and the site above, for rows that have no code to find a site by. Keeps ids
 * only, and reads them when it is first asked.
 */
final class SitesByName {

    private static final SiteId SEVERAL = new SiteId("00000000000000000000000000");

    private final Sites sites;
    private final OrganisationId organisation;
    private final Map<String, SiteId> known = new HashMap<>();
    private boolean read;

    SitesByName(Sites sites, OrganisationId organisation) {
        this.sites = sites;
        this.organisation = organisation;
    }

    /** The only site of that name directly below the path. */
    Optional<SiteId> find(ScopePath above, SiteName name) {
        return Optional.ofNullable(known().get(key(above, name))).filter(id -> !id.equals(SEVERAL));
    }

    /** Whether several sites of that name lie directly below the path. */
    boolean several(ScopePath above, SiteName name) {
        return SEVERAL.equals(known().get(key(above, name)));
    }

    private Map<String, SiteId> known() {
        if (!read) {
            read = true;
            Sight all = Sight.everything(organisation);
            EveryPage.read(
                    page -> sites.page(all, SiteFilter.none(), SiteSort.NAME, page),
                    site -> sites.keyOf(site, SiteSort.NAME),
                    some -> some.forEach(this::add));
        }
        return known;
    }

    private void add(Site site) {
        known.merge(key(above(site), site.name()), site.id(), (one, other) -> SEVERAL);
    }

    private static ScopePath above(Site site) {
        return new ScopePath(site.path().keys().subList(0, site.path().keys().size() - 1));
    }

    private static String key(ScopePath above, SiteName name) {
        return above.own() + " " + FoldedText.fold(name.value());
    }
}
