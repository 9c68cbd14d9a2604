package org.holdfast.web.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/** Grants in words, as far as the viewer may know what they reach. */
@ApplicationScoped
public class GrantWords {

    private final ReadSites sites;
    private final Clock clock;

    @Inject
    public GrantWords(ReadSites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** The first of the grants, those on the organisation before the others. */
    public List<ShownGrant> of(Actor viewer, Set<Grant> grants) {
        List<Grant> shown = ShownGrant.shown(viewer.organisation(), grants);
        List<SiteId> ids = shown.stream()
                .filter(grant -> !grant.scope().whole(viewer.organisation()))
                .map(grant -> new SiteId(grant.key()))
                .distinct()
                .toList();
        Map<SiteId, Site> found = ids.isEmpty() ? Map.of() : sites.findAll(viewer, ids);
        return shown.stream().map(grant -> of(viewer, grant, found)).toList();
    }

    private ShownGrant of(Actor viewer, Grant grant, Map<SiteId, Site> found) {
        boolean whole = grant.scope().whole(viewer.organisation());
        Optional<Site> site = whole ? Optional.empty() : Optional.ofNullable(found.get(new SiteId(grant.key())));
        String scope = whole
                ? "The whole organisation"
                : site.map(one -> one.name() + " and all below it").orElse("A site that you may not see");
        return new ShownGrant(
                ShownGrant.word(grant.role()),
                scope,
                site.map(Site::id),
                grant.until(),
                grant.endedAt(clock.instant()),
                grant.name());
    }
}
