package org.holdfast.domain.access;

import java.util.Set;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * Who is calling: a member of one organisation with the grants that hold now, or the product itself.
 *
 * @param organisation the boundary that this caller can never leave
 * @param id as whom they act and who the journal says did it: the member's id, that of a service's token, or {@code
 *     holdfast} for the product itself
 * @param name as text, so that the journal can be read without the member
 * @param origin what the call came in through
 * @param grants everything the caller may do; nothing else counts
 * @param person the id of who answers for it: of a service the member who made its token, of everybody else their own. What
 *     nobody may do to themselves is asked of this one
 */
public record Actor(OrganisationId organisation, String id, String name, Origin origin, Grants grants, String person) {

    /** The id of the product itself when it acts, for example in the background. */
    public static final String HOLDFAST = "holdfast";

    /** Somebody who answers for themselves. */
    public Actor(OrganisationId organisation, String id, String name, Origin origin, Grants grants) {
        this(organisation, id, name, origin, grants, id);
    }

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

    /** The same with somebody else who answers for it: a service with the member who made its token. */
    public Actor answeredForBy(String other) {
        return new Actor(organisation, id, name, origin, grants, other);
    }

    /** Whether this is a member, or acts for them. */
    public boolean actsFor(String member) {
        return person.equals(member);
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
        return origin == Origin.TOKEN && other == Origin.API
                ? this
                : new Actor(organisation, id, name, other, grants, person);
    }
}
