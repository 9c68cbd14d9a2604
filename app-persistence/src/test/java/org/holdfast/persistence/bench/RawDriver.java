package org.holdfast.persistence.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The same data fetched by the driver and written as JSON, without us. */
final class RawDriver {

    private static final int PAGE = 50;
    private static final int BATCH = 500;

    private final MongoDatabase database;

    RawDriver(MongoDatabase database) {
        this.database = database;
    }

    int sites(String key, String after) {
        Bson filter = after.isEmpty() ? eq("path", key) : and(eq("path", key), gt("nameKey", after));
        return json(read("sites", filter, "nameKey", PAGE + 1));
    }

    int sheet(String board, String site) {
        return json(one("sites", site))
                + json(one("boards", board))
                + json(one("outlines", board))
                + json(one("sheets", board + "/" + site));
    }

    int overview(String board, String key) {
        List<Document> children = read("sites", eq("parentKey", key), "nameKey", PAGE + 1);
        List<String> keys = new ArrayList<>(List.of(key));
        children.forEach(child -> keys.add(child.getString("_id")));
        Bson behind = and(eq("path", key), eq("board", board), eq("counting", true));
        List<Document> ranks = database.getCollection("sheets")
                .find(behind)
                .projection(include("site", "counts", "behind"))
                .sort(Sorts.ascending("behind"))
                .limit(11)
                .into(new ArrayList<>());
        List<String> named = ranks.stream().map(rank -> rank.getString("site")).toList();
        return json(one("boards", board))
                + json(one("outlines", board))
                + json(children)
                + json(all(
                        "tallies",
                        in("_id", keys.stream().map(node -> "sites/" + node).toList())))
                + json(all(
                        "tallies",
                        in("_id", keys.stream().map(node -> board + "/" + node).toList())))
                + json(ranks)
                + json(all("sites", in("_id", named)));
    }

    int activity(String key) {
        return json(database.getCollection("journal")
                .find(eq("path", key))
                .sort(Sorts.descending("order"))
                .limit(PAGE + 1)
                .into(new ArrayList<>()));
    }

    void write(int run) {
        Document entry = new Document("_id", "raw/" + run + "/" + System.nanoTime())
                .append("at", new Date())
                .append("image", new Document("status", "met"));
        database.getCollection("rawEntries").insertOne(entry);
        database.getCollection("rawSheets")
                .updateOne(
                        eq("_id", "raw"),
                        new Document("$set", new Document("answers." + (run % 287), entry))
                                .append("$inc", new Document("counts.met", 1)),
                        new UpdateOptions().upsert(true));
    }

    /** Copies of the sites and of their entries, read before, into collections with the same indexes. */
    Runnable importing() {
        List<Document> sites = all("sites", new Document());
        List<Document> entries = all("journal", eq("type", "site"));
        MongoCollection<Document> rawSites = indexed("sites", "rawSites");
        MongoCollection<Document> rawEntries = indexed("journal", "rawJournal");
        return () -> {
            insert(rawEntries, entries);
            insert(rawSites, sites);
        };
    }

    private MongoCollection<Document> indexed(String like, String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        database.getCollection(like).listIndexes().forEach(index -> {
            Document key = index.get("key", Document.class);
            if (!key.containsKey("_id")) {
                collection.createIndex(key);
            }
        });
        return collection;
    }

    private static void insert(MongoCollection<Document> into, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += BATCH) {
            into.insertMany(documents.subList(from, Math.min(from + BATCH, documents.size())));
        }
    }

    private List<Document> read(String collection, Bson filter, String order, int limit) {
        return database.getCollection(collection)
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    private List<Document> all(String collection, Bson filter) {
        return database.getCollection(collection).find(filter).into(new ArrayList<>());
    }

    private List<Document> one(String collection, String id) {
        return all(collection, eq("_id", id));
    }

    private static int json(List<Document> documents) {
        return documents.stream()
                .mapToInt(document -> document.toJson().length())
                .sum();
    }
}
