package org.holdfast.domain.access;

import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Where a grant reaches.
 *
 * @param kind what the key is of
 * @param key the scope key: everything is reached whose path contains it, or, of a group, one of the keys of its sites
 */
public record Scope(Kind kind, String key) {

    /** What a scope key is of. */
    public enum Kind {
        /** A node of the tree: a site with all below it, or the organisation, which is its root. */
        TREE,
        /** A board with its answers at every site that it is for. */
        BOARD,
        /** A site group: what it reaches is in the group, and is found when a grant on it is used. */
        GROUP
    }

    public Scope {
        Ids.check("scope", key);
    }

    /** The organisation as a whole. */
    public static Scope of(OrganisationId organisation) {
        return tree(organisation.value());
    }

    /** A node of the tree. */
    public static Scope tree(String key) {
        return new Scope(Kind.TREE, key);
    }

    /** A board. */
    public static Scope board(String key) {
        return new Scope(Kind.BOARD, key);
    }

    /** A site group. */
    public static Scope group(String key) {
        return new Scope(Kind.GROUP, key);
    }

    /** Whether it is the organisation as a whole. */
    public boolean whole(OrganisationId organisation) {
        return key.equals(organisation.value());
    }
}
