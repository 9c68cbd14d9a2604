package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteFilter;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteSort;
import org.holdfast.domain.site.Sites;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "measured; many in one command, each guarded by its version")
class MongoSites implements Sites {

    static final String COLLECTION = "sites";
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> sites;
    private final SiteTallies tallies;
    private final Replanting replanting;

    @Inject
    MongoSites(MongoDatabase database, SiteTallies tallies) {
        this.sites = database.getCollection(COLLECTION);
        this.tallies = tallies;
        this.replanting = new Replanting(sites, tallies);
    }

    @Override
    public Optional<Site> find(OrganisationId organisation, SiteId id) {
        Bson filter = and(eq("_id", id.value()), eq("organisation", organisation.value()));
        return Stored.read(() -> Optional.ofNullable(sites.find(filter).first()))
                .map(SiteDocument::toSite);
    }

    @Override
    public Map<SiteId, Site> findAll(OrganisationId organisation, Collection<SiteId> ids) {
        Map<SiteId, Site> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Bson filter = in("_id", ids.stream().map(SiteId::value).distinct().toList());
            read(organisation, filter).forEach(site -> found.put(site.id(), site));
        }
        return found;
    }

    @Override
    public Map<String, Site> findByCodes(OrganisationId organisation, Collection<SiteCode> codes) {
        Map<String, Site> found = new HashMap<>();
        if (!codes.isEmpty()) {
            Bson filter = in(
                    "foldedCode",
                    codes.stream().map(SiteDocument::folded).distinct().toList());
            read(organisation, filter)
                    .forEach(site -> site.code().ifPresent(code -> found.put(SiteDocument.folded(code), site)));
        }
        return found;
    }

    @Override
    public Page<Site> page(Sight sight, SiteFilter filter, SiteSort sort, PageRequest page) {
        return Pages.read(
                sites,
                SiteQuery.inOrder(sight, filter),
                SiteDocument.keyField(sort),
                sort != SiteSort.NEWEST,
                page,
                SiteDocument::toSite);
    }

    @Override
    public List<Site> beginning(Sight sight, String text, SiteSort by, int most) {
        return Pages.read(
                        sites,
                        SiteQuery.beginning(sight, text, by),
                        SiteDocument.keyField(by),
                        true,
                        PageRequest.first(most),
                        SiteDocument::toSite)
                .items();
    }

    @Override
    public String keyOf(Site site, SiteSort sort) {
        return SiteDocument.key(site, sort);
    }

    @Override
    public Count count(Sight sight, SiteFilter filter) {
        return count(SiteQuery.of(sight, filter));
    }

    @Override
    public Count countChildren(ScopePath above) {
        return count(directlyBelow(above));
    }

    @Override
    public Page<Site> children(ScopePath above, PageRequest page) {
        return Pages.read(sites, directlyBelow(above), "nameKey", true, page, SiteDocument::toSite);
    }

    @Override
    public void save(Site site) {
        saveAll(List.of(site));
    }

    @Override
    public void saveAll(List<Site> saved) {
        insertAll(saved.stream().filter(site -> site.version() == 1).toList());
        updateAll(saved.stream().filter(site -> site.version() > 1).toList());
    }

    /** A site of the first version is new, or there already at this version or a newer one. */
    private void insertAll(List<Site> registered) {
        if (!registered.isEmpty()) {
            tallies.insertAll(registered.stream().map(MongoSites::document).toList());
        }
    }

    private void updateAll(List<Site> changed) {
        if (changed.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = changed.stream()
                .map(site -> new UpdateOneModel<Document>(older(site), change(site), UPSERT))
                .toList();
        Stored.refused(() -> sites.bulkWrite(writes, EACH_BY_ITSELF));
        tallies.settle(changed.stream().map(site -> site.id().value()).toList());
    }

    @Override
    public void replant(Site moved) {
        replanting.replant(moved);
    }

    private static Bson directlyBelow(ScopePath above) {
        return eq("parentKey", above.own());
    }

    private Count count(Bson filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> sites.countDocuments(filter, limited)));
    }

    private List<Site> read(OrganisationId organisation, Bson filter) {
        Bson own = and(filter, eq("organisation", organisation.value()));
        return Stored.read(() -> sites.find(own).map(SiteDocument::toSite).into(new ArrayList<>()));
    }

    /** Matches the stored site where it is behind; where it is not, the upsert is refused as a duplicate. */
    private static Bson older(Site site) {
        return and(eq("_id", site.id().value()), lt("version", site.version()));
    }

    private static Document document(Site site) {
        Document document = new Document("_id", site.id().value());
        document.putAll(SiteDocument.from(site));
        document.putAll(SiteDocument.placed(site.path()));
        return document;
    }

    private static Document change(Site site) {
        return new Document("$set", SiteDocument.from(site)).append("$setOnInsert", SiteDocument.placed(site.path()));
    }
}
