package org.holdfast.domain.site;

import java.util.Collection;
import java.util.Map;

/** How many active sites the tree has, kept per node so that nobody counts. */
public interface SiteTotals {

    /**
     * The number of active sites at or below each key.
     *
     * @param keys sites' ids, or the organisation's
     * @return by key; a key without active sites is left out
     */
    Map<String, Long> active(Collection<String> keys);

    /**
     * A number for each key that is another one after every change of its total; 0 where nothing was ever counted,
     * and left out while a change is under way.
     */
    Map<String, Long> marks(Collection<String> keys);

    /** Finishes what a process that died left half-counted. */
    void settle();
}
