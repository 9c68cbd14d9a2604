package org.holdfast.domain.site;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of sites; empty parts do not narrow.
 *
 * @param text found anywhere in name, code or city, ignoring case
 * @param active whether the site is active
 * @param below a site whose subtree is listed (the site itself included)
 * @param tag a tag the site has
 * @param country a country code
 * @param within sites whose subtrees are listed; nothing where there are none
 */
public record SiteFilter(
        Optional<String> text,
        Optional<Boolean> active,
        Optional<SiteId> below,
        Optional<String> tag,
        Optional<Country> country,
        Optional<Set<SiteId>> within) {

    public SiteFilter {
        Assert.searched("text", text);
        within = within.map(Set::copyOf);
    }

    /** One that is not within some sites. */
    public SiteFilter(
            Optional<String> text,
            Optional<Boolean> active,
            Optional<SiteId> below,
            Optional<String> tag,
            Optional<Country> country) {
        this(text, active, below, tag, country, Optional.empty());
    }

    /** Those that are active, or those that are not; empty for every site. */
    static SiteFilter ofState(Optional<Boolean> active) {
        return new SiteFilter(Optional.empty(), active, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Every site. */
    public static SiteFilter none() {
        return new SiteFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those with a text in name, code or city. */
    static SiteFilter containing(String text) {
        return new SiteFilter(
                Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of these, those that are one of some sites or lie below one. */
    public SiteFilter within(Set<SiteId> some) {
        return new SiteFilter(text, active, below, tag, country, Optional.of(some));
    }
}
