package org.holdfast.domain.sitegroup;

import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.Assert;

/**
 * Narrows a list of site groups; empty parts do not narrow.
 *
 * @param text found anywhere in the name, ignoring case
 * @param among just these groups; none at all where the set is empty
 */
public record SiteGroupFilter(Optional<String> text, Optional<Set<SiteGroupId>> among) {

    public SiteGroupFilter {
        Assert.searched("text", text);
        among = among.map(Set::copyOf);
    }

    /** Every group. */
    public static SiteGroupFilter none() {
        return new SiteGroupFilter(Optional.empty(), Optional.empty());
    }

    /** Those whose name contains a text. */
    public static SiteGroupFilter named(Optional<String> text) {
        return new SiteGroupFilter(text, Optional.empty());
    }

    /** Whether no group can match. */
    boolean nothing() {
        return among.filter(Set::isEmpty).isPresent();
    }

    /** Of these, those that are among some. */
    SiteGroupFilter among(Set<SiteGroupId> some) {
        return new SiteGroupFilter(text, Optional.of(some));
    }
}
