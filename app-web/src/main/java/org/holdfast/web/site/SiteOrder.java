package org.holdfast.web.site;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.holdfast.domain.site.SiteSort;

/** The order of a list of sites. */
@Enum("SiteSort")
@Description("The order of a list of sites; the id decides between equals.")
public enum SiteOrder {
    NAME(SiteSort.NAME),
    CODE(SiteSort.CODE),
    NEWEST(SiteSort.NEWEST);

    private final SiteSort sort;

    SiteOrder(SiteSort sort) {
        this.sort = sort;
    }

    SiteSort sort() {
        return sort;
    }
}
