package org.holdfast.domain.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.FoldedText;

/** Organisations that last as long as the process. */
public final class InMemoryOrganisations implements Organisations {

    private final Map<OrganisationId, Organisation> organisations = new HashMap<>();

    @Override
    public synchronized Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    @Override
    public synchronized List<Organisation> findAll(Collection<OrganisationId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(
                        one -> FoldedText.key(one.name().value(), one.id().value())))
                .toList();
    }

    @Override
    public synchronized boolean anyBut(OrganisationId id) {
        return organisations.keySet().stream().anyMatch(other -> !other.equals(id));
    }

    @Override
    public synchronized List<OrganisationId> ids(int most) {
        return organisations.keySet().stream().limit(most).toList();
    }

    @Override
    public synchronized void save(Organisation organisation) {
        organisations.merge(
                organisation.id(),
                organisation,
                (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }
}
