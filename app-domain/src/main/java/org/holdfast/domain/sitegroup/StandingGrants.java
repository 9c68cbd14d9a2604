package org.holdfast.domain.sitegroup;

import java.util.Collection;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.organisation.OrganisationId;

/** Knows what is granted on site groups. Who changes the sites of a group gives and takes that. */
public interface StandingGrants {

    /**
     * Checks that the caller may give everything that is granted on a group, at further places.
     *
     * @throws org.holdfast.domain.shared.DomainException {@code grant-not-held}, {@code grant-outlasts-own}; {@code
     *     grant-to-oneself} where the caller holds something through the group
     */
    void checkGiving(Actor actor, SiteGroupId group, Collection<ScopePath> places);

    /**
     * Checks that the caller may take everything that is granted on a group, at some places.
     *
     * @throws org.holdfast.domain.shared.DomainException {@code grant-not-held}
     */
    void checkTaking(Actor actor, SiteGroupId group, Collection<ScopePath> places);

    /** To whom something is granted on a group. */
    SiteGroupUse use(OrganisationId organisation, SiteGroupId group);
}
