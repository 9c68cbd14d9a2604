package org.holdfast.persistence.role;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.OwnRoles;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "JNoSQL counts by reading everything, and writes without asking for the version that is there")
class MongoOwnRoles implements OwnRoles {

    static final String COLLECTION = "roles";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> roles;

    @Inject
    MongoOwnRoles(MongoDatabase database) {
        this.roles = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<OwnRole> find(OrganisationId organisation, RoleId id) {
        return read(and(eq("_id", id.value()), of(organisation))).stream().findFirst();
    }

    @Override
    public Map<RoleId, OwnRole> findAll(OrganisationId organisation, Collection<RoleId> ids) {
        Map<RoleId, OwnRole> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(RoleId::value).distinct().toList();
            read(and(in("_id", keys), of(organisation), eq("removed", false)))
                    .forEach(role -> found.put(role.id(), role));
        }
        return found;
    }

    @Override
    public Page<OwnRole> page(OrganisationId organisation, Optional<String> text, PageRequest page) {
        return Pages.read(roles, matching(organisation, text), "nameKey", true, page, OwnRoleDocument::toRole);
    }

    @Override
    public String keyOf(OwnRole role) {
        return OwnRoleDocument.key(role);
    }

    @Override
    public Count count(OrganisationId organisation, Optional<String> text) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> roles.countDocuments(matching(organisation, text), limited)));
    }

    /** Matches the stored role where it is behind; where it is not, the upsert is refused as a duplicate. */
    @Override
    public void save(OwnRole role) {
        Bson older = and(eq("_id", role.id().value()), lt("version", role.version()));
        Document change = new Document("$set", OwnRoleDocument.from(role));
        Stored.written(() -> roles.updateOne(older, change, UPSERT));
    }

    private List<OwnRole> read(Bson filter) {
        return Stored.read(() -> roles.find(filter).map(OwnRoleDocument::toRole).into(new ArrayList<>()));
    }

    private static Bson of(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }

    private static Bson matching(OrganisationId organisation, Optional<String> text) {
        List<Bson> all = new ArrayList<>(List.of(of(organisation), eq("removed", false)));
        text.map(FoldedText::fold)
                .filter(folded -> !folded.isEmpty())
                .ifPresent(folded -> all.add(regex("nameKey", Pattern.quote(folded) + ".*\u0001")));
        return and(all);
    }
}
