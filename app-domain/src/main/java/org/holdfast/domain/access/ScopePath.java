package org.holdfast.domain.access;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Where a thing lies: the scope keys from the organisation down to the thing's own site. A grant reaches everything
 * whose path contains the grant's key, which is how a role on a site includes all below it.
 *
 * @param keys the organisation's id, then the ids of the sites from the top of the tree to the own one
 */
public record ScopePath(List<String> keys) {

    public ScopePath {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a path begins with its organisation");
        }
    }

    /** The organisation as a whole. */
    public static ScopePath of(OrganisationId organisation) {
        return new ScopePath(List.of(organisation.value()));
    }

    /** The path of something directly below this. */
    public ScopePath below(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new ScopePath(longer);
    }

    /** The organisation that everything on the path belongs to. */
    public OrganisationId organisation() {
        return new OrganisationId(keys.get(0));
    }

    /** The key of the thing itself, the last of the path. */
    public String own() {
        return keys.get(keys.size() - 1);
    }

    /** Whether the path leads through (or ends at) the key. */
    public boolean contains(String key) {
        return keys.contains(key);
    }
}
