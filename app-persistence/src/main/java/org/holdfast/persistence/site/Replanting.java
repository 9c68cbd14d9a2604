package org.holdfast.persistence.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.site.Site;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** Gives a moved site and all below it their new paths, a batch at a time. */
@RawDriver(because = "many in one command, each guarded by its path")
final class Replanting {

    /** The version of the move that a site was replanted by last. */
    private static final String PLACED = "placed";

    private static final int BATCH = 500;
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> sites;
    private final SiteTallies tallies;

    Replanting(MongoCollection<Document> sites, SiteTallies tallies) {
        this.sites = sites;
        this.tallies = tallies;
    }

    void replant(Site moved) {
        long planted = Stored.read(() -> sites.updateOne(
                        and(
                                eq("_id", moved.id().value()),
                                gte("version", moved.version()),
                                or(exists(PLACED, false), lte(PLACED, moved.version()))),
                        new Document("$set", SiteDocument.placed(moved.path()).append(PLACED, moved.version())))
                .getMatchedCount());
        if (planted == 1) {
            replantBelow(moved);
        }
    }

    private void replantBelow(Site moved) {
        List<Document> below = below(moved);
        for (int from = 0; from < below.size(); from += BATCH) {
            List<Document> batch = below.subList(from, Math.min(from + BATCH, below.size()));
            write(batch.stream().flatMap(site -> planted(site, moved).stream()).toList());
            tallies.settle(batch.stream().map(site -> site.getString("_id")).toList());
        }
    }

    private static Optional<UpdateOneModel<Document>> planted(Document below, Site moved) {
        ScopePath former = new ScopePath(below.getList("path", String.class));
        ScopePath path = transplanted(former, moved);
        Bson guard = and(eq("_id", below.getString("_id")), eq("path", former.keys()));
        return path.equals(former)
                ? Optional.empty()
                : Optional.of(new UpdateOneModel<>(guard, new Document("$set", SiteDocument.placed(path))));
    }

    private List<Document> below(Site moved) {
        return Stored.read(() -> sites.find(eq("path", moved.id().value()))
                .projection(Projections.include("path"))
                .into(new ArrayList<>()));
    }

    private void write(List<UpdateOneModel<Document>> batch) {
        if (!batch.isEmpty()) {
            Stored.read(() -> sites.bulkWrite(batch, EACH_BY_ITSELF));
        }
    }

    private static ScopePath transplanted(ScopePath former, Site moved) {
        List<String> keys = new ArrayList<>(moved.path().keys());
        int place = former.keys().indexOf(moved.id().value());
        keys.addAll(former.keys().subList(place + 1, former.keys().size()));
        return new ScopePath(keys);
    }
}
