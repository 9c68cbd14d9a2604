package org.holdfast.domain.access;

import java.util.Set;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Who is calling: a member of one organisation with the grants that hold now, or the product itself.
 *
 * @param organisation the boundary that this caller can never leave
 * @param id the member's id, or {@code holdfast} for the product itself
 * @param name as text, so that the journal can be read without the member
 * @param origin what the call came in through
 * @param grants everything the caller may do; nothing else counts
 */
public record Actor(OrganisationId organisation, String id, String name, Origin origin, Grants grants) {

    /** The id of the product itself when it acts, for example in the background. */
    public static final String HOLDFAST = "holdfast";

    /** The product itself, acting in an organisation. */
    public static Actor holdfast(OrganisationId organisation, Origin origin) {
        Grant everything = new Grant(Role.OWNER, organisation.value());
        return new Actor(
                organisation, HOLDFAST, "Holdfast", origin, Grants.ofBuiltIn(organisation, Set.of(everything)));
    }

    /** Somebody who is only named as the author of a change that needs no permission. */
    public static Actor named(OrganisationId organisation, String id, String name, Origin origin) {
        return new Actor(organisation, id, name, origin, Grants.none());
    }

    /** Whether the grants together allow all that a role allows, on what lies on the path. */
    public boolean holds(Role role, ScopePath path) {
        return organisation.equals(path.organisation())
                && role.permissions().stream().allMatch(permission -> grants.allow(permission, path));
    }

    /**
     * The same caller, coming in through something else (an import that a member started). What a token calls the API for
     * stays the token's.
     */
    public Actor through(Origin other) {
        return origin == Origin.TOKEN && other == Origin.API ? this : new Actor(organisation, id, name, other, grants);
    }
}
