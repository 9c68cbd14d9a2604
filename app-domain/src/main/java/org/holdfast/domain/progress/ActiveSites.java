package org.holdfast.domain.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many active sites lie at or below each of some nodes, none of which lies below another.
 *
 * @param byNode those without any may be missing
 * @param all at or below all of them together
 */
record ActiveSites(Map<String, Long> byNode, long all) {

    static final ActiveSites NONE = new ActiveSites(Map.of(), 0);

    static ActiveSites of(String node, long count) {
        return new ActiveSites(Map.of(node, count), count);
    }

    /** All parts, of which none has a node of another. */
    static ActiveSites together(Collection<ActiveSites> parts) {
        Map<String, Long> byNode = new HashMap<>();
        parts.forEach(part -> byNode.putAll(part.byNode()));
        return new ActiveSites(
                byNode, parts.stream().mapToLong(ActiveSites::all).sum());
    }
}
