package org.holdfast.domain.role;

import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;

/** Knows who has a role. Each feature whose things hold grants provides a bean. */
public interface RoleHolders {

    /** How many of its things were granted a role, and the names of the first of them. */
    RoleUse of(OrganisationId organisation, RoleId role);
}
