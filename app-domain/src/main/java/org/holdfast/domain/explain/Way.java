package org.holdfast.domain.explain;

/** How a grant comes to reach a thing. */
public enum Way {
    /** It is on the thing, on what that lies in, or on a site group that holds one of these. */
    DIRECT,
    /** It is on a board that the site is in, and reaches there what the board asks of the site. */
    BOARD,
    /** It is on a site, or on a site group with one, that the board is for, and reaches the board there. */
    SITE
}
