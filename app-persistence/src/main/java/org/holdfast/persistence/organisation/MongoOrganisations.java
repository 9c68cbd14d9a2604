package org.holdfast.persistence.organisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
class MongoOrganisations implements Organisations {

    static final String COLLECTION = "organisations";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> organisations;

    @Inject
    MongoOrganisations(MongoDatabase database) {
        this.organisations = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Organisation> findAll(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = ids.stream().map(OrganisationId::value).distinct().toList();
        return Stored.read(() -> organisations
                .find(in("_id", keys))
                .sort(Sorts.ascending("nameKey"))
                .map(OrganisationDocument::toOrganisation)
                .into(new ArrayList<>()));
    }

    @Override
    public void save(Organisation organisation) {
        Document change = new Document("$set", OrganisationDocument.from(organisation));
        Stored.written(() -> organisations.updateOne(older(organisation), change, UPSERT));
    }

    /** Matches the stored organisation where it is behind; where it is not, the upsert is refused as a duplicate. */
    private static Bson older(Organisation organisation) {
        return and(eq("_id", organisation.id().value()), lt("version", organisation.version()));
    }
}
