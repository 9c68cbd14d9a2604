package org.holdfast.persistence.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
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
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Item;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.Items;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(because = "many in one command, each guarded by its version; an image nests lists and maps")
class MongoItems implements Items {

    static final String COLLECTION = "items";
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> items;

    @Inject
    MongoItems(MongoDatabase database) {
        this.items = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<Item> find(OrganisationId organisation, ItemId id) {
        return read(and(eq("_id", id.value()), own(organisation))).stream().findFirst();
    }

    @Override
    public Map<ItemId, Item> findAll(OrganisationId organisation, Collection<ItemId> ids) {
        Map<ItemId, Item> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Bson wanted = in("_id", ids.stream().map(ItemId::value).distinct().toList());
            read(and(wanted, own(organisation))).forEach(item -> found.put(item.id(), item));
        }
        return found;
    }

    @Override
    public List<Item> ofBoard(OrganisationId organisation, BoardId board) {
        return read(and(eq("board", board.value()), own(organisation)));
    }

    @Override
    public void saveAll(List<Item> saved) {
        if (!saved.isEmpty()) {
            List<UpdateOneModel<Document>> writes =
                    saved.stream().map(MongoItems::write).toList();
            Stored.refused(() -> items.bulkWrite(writes, EACH_BY_ITSELF));
        }
    }

    /** Matches the stored item where it is behind; where it is not, the upsert is refused as a duplicate. */
    private static UpdateOneModel<Document> write(Item item) {
        Bson older = and(eq("_id", item.id().value()), lt("version", item.version()));
        return new UpdateOneModel<>(older, new Document("$set", ItemDocument.from(item)), UPSERT);
    }

    private List<Item> read(Bson filter) {
        return Stored.read(() -> items.find(filter).map(ItemDocument::toItem).into(new ArrayList<>()));
    }

    private static Bson own(OrganisationId organisation) {
        return eq("organisation", organisation.value());
    }
}
