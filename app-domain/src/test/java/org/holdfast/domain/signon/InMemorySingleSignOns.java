package org.holdfast.domain.signon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** Settings that last as long as the process. */
public final class InMemorySingleSignOns implements SingleSignOns {

    private final Map<OrganisationId, SingleSignOn> all = new HashMap<>();

    @Override
    public synchronized Optional<SingleSignOn> find(OrganisationId organisation) {
        return Optional.ofNullable(all.get(organisation));
    }

    @Override
    public synchronized Optional<SingleSignOn> findByDomain(MailDomain domain) {
        return all.values().stream()
                .filter(settings -> settings.domains().contains(domain))
                .findFirst();
    }

    @Override
    public synchronized Optional<SingleSignOn> findByConnection(ConnectionId connection) {
        return all.values().stream()
                .filter(settings -> settings.connection(connection).isPresent())
                .findFirst();
    }

    @Override
    public synchronized Optional<SingleSignOn> findByProvider(ProviderOrganisation provider) {
        return all.values().stream()
                .filter(settings -> settings.provider().equals(provider) && !settings.ended())
                .findFirst();
    }

    @Override
    public synchronized List<SingleSignOn> all() {
        return all.values().stream()
                .filter(settings -> !settings.ended())
                .sorted(Comparator.comparing(settings -> settings.organisation().value()))
                .toList();
    }

    @Override
    public synchronized void save(SingleSignOn settings) {
        all.merge(
                settings.organisation(),
                settings,
                (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }
}
