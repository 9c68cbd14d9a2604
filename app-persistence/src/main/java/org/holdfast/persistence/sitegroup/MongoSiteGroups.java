package org.holdfast.persistence.sitegroup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.sitegroup.NamedSiteGroup;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupFilter;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupName;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "JNoSQL counts by reading everything, and writes without asking for the version that is there")
class MongoSiteGroups implements SiteGroups {

    static final String COLLECTION = "siteGroups";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> groups;

    @Inject
    MongoSiteGroups(MongoDatabase database) {
        this.groups = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<SiteGroup> find(OrganisationId organisation, SiteGroupId id) {
        return read(and(eq("_id", id.value()), of(organisation))).stream().findFirst();
    }

    @Override
    public Map<SiteGroupId, SiteGroup> findAll(OrganisationId organisation, Collection<SiteGroupId> ids) {
        Map<SiteGroupId, SiteGroup> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(SiteGroupId::value).distinct().toList();
            read(and(in("_id", keys), of(organisation), eq("removed", false)))
                    .forEach(group -> found.put(group.id(), group));
        }
        return found;
    }

    @Override
    public List<NamedSiteGroup> named(OrganisationId organisation, Collection<SiteGroupId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> keys = ids.stream().map(SiteGroupId::value).distinct().toList();
        Bson filter = and(in("_id", keys), of(organisation), eq("removed", false));
        return Stored.read(() -> groups.find(filter)
                .projection(include("name", "nameKey"))
                .sort(ascending("nameKey"))
                .map(found -> new NamedSiteGroup(
                        new SiteGroupId(found.getString("_id")), new SiteGroupName(found.getString("name"))))
                .into(new ArrayList<>()));
    }

    @Override
    public boolean any(OrganisationId organisation, SiteGroupFilter filter) {
        return Stored.read(() -> groups.find(matching(organisation, filter))
                        .projection(include("_id"))
                        .first())
                != null;
    }

    @Override
    public Set<SiteGroupId> holding(OrganisationId organisation, Collection<String> keys) {
        Bson filter = and(in("sites", keys), of(organisation), eq("removed", false));
        return Stored.read(() -> groups.find(filter)
                .projection(include("_id"))
                .map(found -> new SiteGroupId(found.getString("_id")))
                .into(new HashSet<>()));
    }

    @Override
    public Page<SiteGroup> page(OrganisationId organisation, SiteGroupFilter filter, PageRequest page) {
        return Pages.read(groups, matching(organisation, filter), "nameKey", true, page, SiteGroupDocument::toGroup);
    }

    @Override
    public List<SiteGroup> beginning(OrganisationId organisation, SiteGroupFilter filter, String text, int most) {
        Bson beginning = regex("nameKey", "^" + Pattern.quote(FoldedText.fold(text)));
        return Pages.read(
                        groups,
                        and(matching(organisation, filter), beginning),
                        "nameKey",
                        true,
                        PageRequest.first(most),
                        SiteGroupDocument::toGroup)
                .items();
    }

    @Override
    public String keyOf(SiteGroup group) {
        return SiteGroupDocument.key(group);
    }

    @Override
    public Count count(OrganisationId organisation, SiteGroupFilter filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> groups.countDocuments(matching(organisation, filter), limited)));
    }

    /** Matches the stored group where it is behind; where it is not, the upsert is refused as a duplicate. */
    @Override
    public void save(SiteGroup group) {
        Bson older = and(eq("_id", group.id().value()), lt("version", group.version()));
        Document change = new Document("$set", SiteGroupDocument.from(group));
        Stored.written(() -> groups.updateOne(older, change, UPSERT));
    }

    private List<SiteGroup> read(Bson filter) {
        return Stored.read(
                () -> groups.find(filter).map(SiteGroupDocument::toGroup).into(new ArrayList<>()));
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }

    private static Bson matching(OrganisationId organisation, SiteGroupFilter filter) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation), eq("removed", false)));
        filter.among()
                .ifPresent(some -> all.add(
                        in("_id", some.stream().map(SiteGroupId::value).sorted().toList())));
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("nameKey", Pattern.quote(text) + ".*\u0001")));
        return and(all);
    }
}
