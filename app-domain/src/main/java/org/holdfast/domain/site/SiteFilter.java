package org.holdfast.domain.site;

import java.util.Optional;

/**
 * Narrows a list of sites; empty parts do not narrow.
 *
 * @param text found anywhere in name, code or city, ignoring case
 * @param active whether the site is active
 * @param below a site whose subtree is listed (the site itself included)
 * @param tag a tag the site has
 * @param country a country code
 */
public record SiteFilter(
        Optional<String> text,
        Optional<Boolean> active,
        Optional<SiteId> below,
        Optional<String> tag,
        Optional<Country> country) {

    /** Those that are active, or those that are not; empty for every site. */
    static SiteFilter ofState(Optional<Boolean> active) {
        return new SiteFilter(Optional.empty(), active, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Every site. */
    public static SiteFilter none() {
        return new SiteFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
