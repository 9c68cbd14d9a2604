package org.holdfast.domain.sitegroup;

import org.holdfast.domain.shared.Ids;

/** Identifies a site group of one organisation. */
public record SiteGroupId(String value) {

    public SiteGroupId {
        Ids.check("group", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
