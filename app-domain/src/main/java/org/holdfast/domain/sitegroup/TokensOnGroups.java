package org.holdfast.domain.sitegroup;

import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;

/** Knows which tokens are limited to site groups. */
public interface TokensOnGroups {

    /** How many tokens that still do something are limited to a group. */
    Count live(OrganisationId organisation, SiteGroupId group);
}
