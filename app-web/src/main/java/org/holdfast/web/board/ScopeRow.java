package org.holdfast.web.board;

import java.util.Optional;
import org.holdfast.domain.board.ScopeEntry;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteId;

/**
 * A site of a scope, or one that can be put into it.
 *
 * @param id of the site
 * @param name of the site, or a placeholder where the viewer may not see it
 * @param note code and town
 * @param withBelow whether all below it are in scope too
 */
public record ScopeRow(String id, String name, String note, boolean withBelow) {

    static ScopeRow of(ScopeEntry entry, Optional<Site> site) {
        boolean below = entry instanceof ScopeEntry.SiteWithBelow;
        return site.map(found -> of(found, below))
                .orElseGet(() -> new ScopeRow(
                        entry.site().map(SiteId::value).orElse(""), "A site that you may not see", "", below));
    }

    static ScopeRow of(Site site, boolean withBelow) {
        String code = site.code().map(SiteCode::value).orElse("");
        String city = site.details().address().city().orElse("");
        return new ScopeRow(
                site.id().value(),
                site.name().value(),
                code + (code.isEmpty() || city.isEmpty() ? "" : " · ") + city,
                withBelow);
    }
}
