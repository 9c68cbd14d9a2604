package org.holdfast.domain.signon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** Identities that last as long as the process. */
public final class InMemoryProviderIdentities implements ProviderIdentities {

    private final Map<String, ProviderIdentity> all = new HashMap<>();

    @Override
    public synchronized Optional<ProviderIdentity> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<ProviderIdentity> ofMember(OrganisationId organisation, MemberId member) {
        return all.values().stream()
                .filter(one -> one.live()
                        && one.organisation().equals(organisation)
                        && one.member().equals(member))
                .toList();
    }

    @Override
    public synchronized void save(ProviderIdentity identity) {
        all.merge(identity.id(), identity, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }
}
