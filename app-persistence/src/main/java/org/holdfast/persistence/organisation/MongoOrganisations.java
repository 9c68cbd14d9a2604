package org.holdfast.persistence.organisation;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.persistence.shared.GuardedWrites;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoOrganisations implements Organisations {

    private final OrganisationDocuments organisations;
    private final GuardedWrites writes;

    @Inject
    MongoOrganisations(OrganisationDocuments organisations, GuardedWrites writes) {
        this.organisations = organisations;
        this.writes = writes;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return Stored.read(() -> organisations.findById(id.value())).map(OrganisationDocument::toOrganisation);
    }

    @Override
    public List<Organisation> findAll(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = ids.stream().map(OrganisationId::value).distinct().toList();
        return Stored.read(() -> organisations.named(keys)).stream()
                .map(OrganisationDocument::toOrganisation)
                .toList();
    }

    @Override
    public boolean anyBut(OrganisationId id) {
        return !Stored.read(() -> organisations.others(id.value(), Limit.of(1))).isEmpty();
    }

    @Override
    public List<OrganisationId> ids(int most) {
        return Stored.read(() -> organisations.others("", Limit.of(most))).stream()
                .map(found -> found.toOrganisation().id())
                .toList();
    }

    @Override
    public void save(Organisation organisation) {
        writes.putNewer(OrganisationDocument.from(organisation));
    }
}
