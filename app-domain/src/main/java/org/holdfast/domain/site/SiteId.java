package org.holdfast.domain.site;

import org.holdfast.domain.shared.Ids;

/** Identifies a site. Also the scope key of the site with all below it. */
public record SiteId(String value) {

    public SiteId {
        Ids.check("site", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
