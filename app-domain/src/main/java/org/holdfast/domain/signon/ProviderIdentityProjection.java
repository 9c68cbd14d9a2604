package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link ProviderIdentities} up to the journal. */
@ApplicationScoped
public class ProviderIdentityProjection implements Projection {

    private final ProviderIdentities identities;

    @Inject
    public ProviderIdentityProjection(ProviderIdentities identities) {
        this.identities = identities;
    }

    @Override
    public String type() {
        return ProviderIdentity.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        identities.save(ProviderIdentity.from(
                entry.aggregate().id(), entry.version(), entry.path().organisation(), entry.image()));
    }
}
