package org.holdfast.domain.sitegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Supplier;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Exclusive;

/**
 * What is granted on a site group is checked against its sites, and a site against what is granted: one after the other in
 * an organisation, so that nobody gives by both at once what neither alone would let them.
 */
@ApplicationScoped
public class SiteGroupTurn {

    private final Exclusive exclusive;

    @Inject
    public SiteGroupTurn(Exclusive exclusive) {
        this.exclusive = exclusive;
    }

    /** Changes a group. */
    <T> T changing(OrganisationId organisation, Supplier<T> change) {
        return exclusive.doing("site-groups/" + organisation, change);
    }

    /** Grants something; waits for nobody where none of it is on a group. */
    public <T> T granting(OrganisationId organisation, Collection<Grant> grants, Supplier<T> change) {
        return grants.stream().anyMatch(grant -> grant.scope().kind() == Scope.Kind.GROUP)
                ? changing(organisation, change)
                : change.get();
    }
}
