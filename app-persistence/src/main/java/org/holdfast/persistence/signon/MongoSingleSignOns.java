package org.holdfast.persistence.signon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.SingleSignOn;
import org.holdfast.domain.signon.SingleSignOns;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "the newer version is kept: written under a condition; and found by what lies in a list of parts")
class MongoSingleSignOns implements SingleSignOns {

    static final String COLLECTION = "sign-on";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> settings;

    @Inject
    MongoSingleSignOns(MongoDatabase database) {
        this.settings = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<SingleSignOn> find(OrganisationId organisation) {
        return first(eq("_id", organisation.value()));
    }

    @Override
    public Optional<SingleSignOn> findByDomain(MailDomain domain) {
        return first(eq("domains", domain.value()));
    }

    @Override
    public Optional<SingleSignOn> findByConnection(ConnectionId connection) {
        return first(eq("connections.id", connection.value()));
    }

    @Override
    public Optional<SingleSignOn> findByProvider(ProviderOrganisation provider) {
        return first(and(eq("provider", provider.value()), ne("ended", true)));
    }

    @Override
    public List<SingleSignOn> all() {
        return Stored.read(() -> settings.find(ne("ended", true))
                .sort(ascending("_id"))
                .map(SingleSignOnDocument::toSettings)
                .into(new ArrayList<>()));
    }

    /** Where the stored one is not behind, the upsert is refused as a duplicate. */
    @Override
    public void save(SingleSignOn saved) {
        Bson older = and(eq("_id", saved.organisation().value()), lt("version", saved.version()));
        Document change = new Document("$set", SingleSignOnDocument.from(saved));
        Stored.written(() -> settings.updateOne(older, change, UPSERT));
    }

    private Optional<SingleSignOn> first(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(settings.find(filter).first()))
                .map(SingleSignOnDocument::toSettings);
    }
}
