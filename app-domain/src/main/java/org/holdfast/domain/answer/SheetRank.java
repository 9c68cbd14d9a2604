package org.holdfast.domain.answer;

import org.holdfast.domain.site.SiteId;

/**
 * A started sheet in the order of who is furthest behind.
 *
 * @param site whose sheet it is
 * @param totals what it sums up to
 * @param key the key in the list
 */
public record SheetRank(SiteId site, SheetTotals totals, String key) {}
