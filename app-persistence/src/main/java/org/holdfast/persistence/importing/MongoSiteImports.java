package org.holdfast.persistence.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.importing.ImportId;
import org.holdfast.domain.importing.site.SiteImport;
import org.holdfast.domain.importing.site.SiteImports;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "an import is replaced only where its revision is the one that was read, and holds lists of lists")
class MongoSiteImports implements SiteImports {

    static final String COLLECTION = "siteImports";
    private static final int MOST_EXPIRED = 100;

    private final MongoCollection<Document> imports;

    @Inject
    MongoSiteImports(MongoDatabase database) {
        this.imports = database.getCollection(COLLECTION);
    }

    @Override
    public void save(SiteImport changed) {
        Document document = SiteImportDocument.from(changed);
        boolean kept = changed.revision() == 1
                ? Stored.written(() -> imports.insertOne(document))
                : replaced(changed, document);
        if (!kept) {
            throw ConcurrentChangeException.of(
                    new AggregateRef("site-import", changed.id().value()));
        }
    }

    private boolean replaced(SiteImport changed, Document document) {
        Bson former = and(eq("_id", changed.id().value()), eq("revision", changed.revision() - 1));
        return Stored.read(() -> imports.replaceOne(former, document)).getMatchedCount() == 1;
    }

    @Override
    public Optional<SiteImport> find(OrganisationId organisation, ImportId id) {
        return Stored.read(() -> Optional.ofNullable(
                        imports.find(and(eq("_id", id.value()), eq("organisation", organisation.value())))
                                .first()))
                .map(SiteImportDocument::toImport);
    }

    @Override
    public Page<SiteImport> page(OrganisationId organisation, Optional<String> ownerId, PageRequest page) {
        Bson own = eq("organisation", organisation.value());
        Bson filter = ownerId.map(owner -> and(own, eq("owner", owner))).orElse(own);
        return Pages.read(imports, filter, "_id", false, page, SiteImportDocument::toImport);
    }

    @Override
    public List<SiteImport> applying() {
        return Stored.read(() -> imports.find(eq("state.label", "applying"))
                .map(SiteImportDocument::toImport)
                .into(new ArrayList<>()));
    }

    @Override
    public List<SiteImport> expired(Instant moment) {
        return Stored.read(() -> imports.find(lt("expires", Date.from(moment)))
                .limit(MOST_EXPIRED)
                .map(SiteImportDocument::toImport)
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(ImportId id) {
        Stored.read(() -> imports.deleteOne(eq("_id", id.value())));
    }
}
