package org.holdfast.domain.site;

/** The order of a list of sites; each is total, the id decides between equals. */
public enum SiteSort {
    NAME,
    CODE,
    NEWEST
}
