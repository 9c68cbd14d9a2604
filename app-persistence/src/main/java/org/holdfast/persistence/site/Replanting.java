package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.site.Site;
import org.holdfast.persistence.shared.Stored;

/** Gives a moved site and all below it their new paths, a batch at a time. */
final class Replanting {

    private static final int BATCH = 500;
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> sites;

    Replanting(MongoCollection<Document> sites) {
        this.sites = sites;
    }

    void replant(Site moved) {
        long planted = Stored.read(() -> sites.updateOne(
                        and(eq("_id", moved.id().value()), eq("version", moved.version())),
                        new Document("$set", SiteDocument.placed(moved.path())))
                .getMatchedCount());
        if (planted == 1) {
            replantBelow(moved);
        }
    }

    private void replantBelow(Site moved) {
        List<UpdateOneModel<Document>> batch = new ArrayList<>();
        for (Document below : below(moved)) {
            ScopePath former = new ScopePath(below.getList("path", String.class));
            ScopePath path = transplanted(former, moved);
            if (!path.equals(former)) {
                batch.add(new UpdateOneModel<>(
                        and(eq("_id", below.getString("_id")), eq("path", former.keys())),
                        new Document("$set", SiteDocument.placed(path))));
            }
            if (batch.size() == BATCH) {
                write(batch);
            }
        }
        write(batch);
    }

    private List<Document> below(Site moved) {
        return Stored.read(() -> sites.find(eq("path", moved.id().value()))
                .projection(Projections.include("path"))
                .into(new ArrayList<>()));
    }

    private void write(List<UpdateOneModel<Document>> batch) {
        if (!batch.isEmpty()) {
            Stored.read(() -> sites.bulkWrite(batch, EACH_BY_ITSELF));
            batch.clear();
        }
    }

    private static ScopePath transplanted(ScopePath former, Site moved) {
        List<String> keys = new ArrayList<>(moved.path().keys());
        int place = former.keys().indexOf(moved.id().value());
        keys.addAll(former.keys().subList(place + 1, former.keys().size()));
        return new ScopePath(keys);
    }
}
