package org.holdfast.domain.site;

import org.holdfast.domain.access.ScopePath;

/**
 * Where a site lies, and where it stands in a list by name.
 *
 * @param id identifies the site
 * @param path from the organisation to the site
 * @param key its key in a list by name
 */
public record Place(SiteId id, ScopePath path, String key) {

    /** What the site lies directly below. */
    public String parent() {
        return path.keys().get(path.keys().size() - 2);
    }
}
