package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;

/**
 * All organisations of an installation share one key of the broker, so that an owner of one could name that of another.
 * Where there is more than one, whoever administers the broker has to have said there which one it is here.
 */
@ApplicationScoped
public class ProveProvider {

    private final Organisations organisations;
    private final IdentityProvider provider;

    @Inject
    public ProveProvider(Organisations organisations, IdentityProvider provider) {
        this.organisations = organisations;
        this.provider = provider;
    }

    /** Whether it has to be said. */
    public boolean needed(OrganisationId here) {
        return organisations.anyBut(here);
    }

    /**
     * @throws SignOnRefusedException {@code sign-on-provider-unproved}
     * @throws IdentityProviderException when the broker does not tell
     */
    void require(OrganisationId here, ProviderOrganisation there) {
        if (needed(here) && !provider.knownAs(there, here)) {
            throw SignOnRefusedException.unproved(here);
        }
    }
}
