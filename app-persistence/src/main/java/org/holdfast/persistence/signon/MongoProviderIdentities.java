package org.holdfast.persistence.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.ProviderIdentities;
import org.holdfast.domain.signon.ProviderIdentity;
import org.holdfast.persistence.shared.GuardedWrites;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoProviderIdentities implements ProviderIdentities {

    private final IdentityDocuments identities;
    private final GuardedWrites writes;

    @Inject
    MongoProviderIdentities(IdentityDocuments identities, GuardedWrites writes) {
        this.identities = identities;
        this.writes = writes;
    }

    @Override
    public Optional<ProviderIdentity> find(String id) {
        return Stored.read(() -> identities.findById(id)).map(IdentityDocument::toIdentity);
    }

    @Override
    public List<ProviderIdentity> ofMember(OrganisationId organisation, MemberId member) {
        return Stored.read(() -> identities.liveOf(organisation.value(), member.value())).stream()
                .map(IdentityDocument::toIdentity)
                .toList();
    }

    @Override
    public void save(ProviderIdentity identity) {
        writes.putNewer(IdentityDocument.from(identity));
    }
}
