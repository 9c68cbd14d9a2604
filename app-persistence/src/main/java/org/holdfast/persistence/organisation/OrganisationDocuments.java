package org.holdfast.persistence.organisation;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;

@Repository
interface OrganisationDocuments extends BasicRepository<OrganisationDocument, String> {

    @Query("WHERE id IN (:ids) ORDER BY nameKey ASC")
    List<OrganisationDocument> named(Collection<String> ids);

    @Query("WHERE id <> :id")
    List<OrganisationDocument> others(String id, Limit limit);
}
