package org.holdfast.domain.access;

import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Ids;

/**
 * Where a grant reaches.
 *
 * @param kind what the key is of
 * @param key the scope key: everything is reached whose path contains it
 */
public record Scope(Kind kind, String key) {

    /** What a scope key is of. */
    public enum Kind {
        /** A node of the tree: a site with all below it, or the organisation, which is its root. */
        TREE,
        /** A board with its answers at every site that it is for. */
        BOARD
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

    /** Whether it is the organisation as a whole. */
    public boolean whole(OrganisationId organisation) {
        return key.equals(organisation.value());
    }
}
