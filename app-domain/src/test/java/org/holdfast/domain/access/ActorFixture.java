package org.holdfast.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.organisation.OrganisationId;

/** Callers for tests. */
public final class ActorFixture {

    public static final OrganisationId ORGANISATION = new OrganisationId("01HZZZZZZZ0000000000000001");
    public static final OrganisationId OTHER_ORGANISATION = new OrganisationId("01HZZZZZZZ0000000000000002");

    private ActorFixture() {}

    public static Actor owner() {
        return of(ORGANISATION, Role.OWNER, ORGANISATION.value());
    }

    public static Actor stranger() {
        return of(OTHER_ORGANISATION, Role.OWNER, OTHER_ORGANISATION.value());
    }

    public static Actor viewer() {
        return of(ORGANISATION, Role.VIEWER, ORGANISATION.value());
    }

    public static Actor editorOf(String key) {
        return of(ORGANISATION, Role.EDITOR, key);
    }

    public static Actor viewerOf(String key) {
        return of(ORGANISATION, Role.VIEWER, key);
    }

    public static Actor of(OrganisationId organisation, Role role, String key) {
        return of(organisation, "01HZZZZZZZ00000000000000M1", new Grant(role, key));
    }

    /** A member of {@link #ORGANISATION} with grants of built-in roles. */
    public static Actor as(String id, Grant... grants) {
        return of(ORGANISATION, id, grants);
    }

    /** A service that somebody made, with grants of built-in roles. */
    public static Actor serviceOf(String maker, Grant... grants) {
        return as("01HZZZZZZZ00000000000000T1", grants).answeredForBy(maker);
    }

    private static Actor of(OrganisationId organisation, String id, Grant... grants) {
        return new Actor(
                organisation, id, "Robin Example", Origin.PAGE, Grants.ofBuiltIn(organisation, List.of(grants)));
    }

    /** A member who holds these permissions, and no other, in the whole organisation. */
    public static Actor holding(Permission... permissions) {
        Grant grant = Grant.of(new RoleId("01HZZZZZZZ00000000000000R9"), Scope.of(ORGANISATION));
        return new Actor(
                ORGANISATION,
                "01HZZZZZZZ00000000000000M8",
                "Pia",
                Origin.PAGE,
                Grants.of(ORGANISATION, List.of(new HeldGrant(grant, Set.of(permissions), Optional.empty()))));
    }
}
