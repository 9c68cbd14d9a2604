package org.holdfast.persistence.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.LinkAsked;
import org.holdfast.domain.signin.LinkQueue;
import org.holdfast.domain.signin.LinkQueue.Turn;
import org.holdfast.domain.signin.LinkQueue.Waiting;
import org.holdfast.domain.signin.LinkQueues;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document an account that links are asked for. */
@ApplicationScoped
@RawDriver(because = "replaced only as it was seen: JNoSQL writes without a condition")
class MongoLinkQueues implements LinkQueues {

    static final String COLLECTION = "linkQueues";

    private static final String DUE = "due";
    private static final String IDLE = "idleSince";

    private final MongoCollection<Document> queues;

    @Inject
    MongoLinkQueues(MongoDatabase database) {
        this.queues = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<LinkQueue> find(String account) {
        return Stored.read(() ->
                        Optional.ofNullable(queues.find(eq("_id", account)).first()))
                .map(MongoLinkQueues::queue);
    }

    @Override
    public boolean save(LinkQueue queue) {
        Document stored = document(queue);
        return queue.version() == 1
                ? Stored.written(() -> queues.insertOne(stored))
                : Stored.read(() -> queues.replaceOne(
                                        and(eq("_id", queue.account()), eq("version", queue.version() - 1)), stored))
                                .getMatchedCount()
                        == 1;
    }

    @Override
    public List<String> due(Instant now, int most) {
        return Stored.read(() -> queues.find(lte(DUE, Date.from(now)))
                .projection(include("_id"))
                .sort(ascending(DUE))
                .limit(most)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(String account) {
        Stored.read(() -> queues.deleteOne(eq("_id", account)));
    }

    @Override
    public void removeIdleSince(Instant moment) {
        Stored.read(() -> queues.deleteMany(lt(IDLE, Date.from(moment))));
    }

    /** The moments by which it is found are there only where they mean something. */
    private static Document document(LinkQueue queue) {
        Document stored = new Document("_id", queue.account())
                .append("version", queue.version())
                .append("sent", queue.sent())
                .append("switched", queue.switched())
                .append(
                        "served",
                        queue.served().entrySet().stream()
                                .map(one -> new Document("asker", one.getKey()).append("turns", one.getValue()))
                                .toList())
                .append(
                        "jumps",
                        queue.jumps().entrySet().stream()
                                .map(one -> new Document("asker", one.getKey()).append("at", Date.from(one.getValue())))
                                .toList())
                .append(
                        "waiting",
                        queue.waiting().stream().map(MongoLinkQueues::document).toList());
        queue.turn().ifPresent(turn -> stored.append("turn", document(turn)));
        queue.due().ifPresent(due -> stored.append(DUE, Date.from(due)));
        if (queue.waiting().isEmpty()) {
            stored.append(IDLE, Date.from(queue.turn().map(Turn::at).orElse(Instant.EPOCH)));
        }
        return stored;
    }

    private static Document document(Turn turn) {
        return new Document("asker", turn.asker())
                .append("since", Date.from(turn.since()))
                .append("at", Date.from(turn.at()))
                .append("sent", turn.sent());
    }

    private static Document document(Waiting waiting) {
        LinkAsked asked = waiting.asked();
        return new Document("asker", waiting.asker())
                .append("known", waiting.known())
                .append("at", Date.from(waiting.at()))
                .append("mail", asked.mail().value())
                .append("browser", asked.browser().value())
                .append("place", asked.client().place())
                .append("agent", asked.client().agent());
    }

    private static LinkQueue queue(Document stored) {
        Map<String, Long> served = new HashMap<>();
        stored.getList("served", Document.class)
                .forEach(one -> served.put(one.getString("asker"), one.getLong("turns")));
        Map<String, Instant> jumps = new HashMap<>();
        stored.getList("jumps", Document.class)
                .forEach(one ->
                        jumps.put(one.getString("asker"), one.getDate("at").toInstant()));
        return new LinkQueue(
                stored.getString("_id"),
                stored.getLong("version"),
                Optional.ofNullable(stored.get("turn", Document.class)).map(MongoLinkQueues::turn),
                stored.getLong("sent"),
                stored.getBoolean("switched"),
                served,
                jumps,
                stored.getList("waiting", Document.class).stream()
                        .map(MongoLinkQueues::waiting)
                        .toList());
    }

    private static Turn turn(Document stored) {
        return new Turn(
                stored.getString("asker"),
                stored.getDate("since").toInstant(),
                stored.getDate("at").toInstant(),
                stored.getLong("sent"));
    }

    private static Waiting waiting(Document stored) {
        return new Waiting(
                new LinkAsked(
                        new MailAddress(stored.getString("mail")),
                        new SecretHash(stored.getString("browser")),
                        new Client(stored.getString("place"), stored.getString("agent"))),
                stored.getString("asker"),
                stored.getBoolean("known"),
                stored.getDate("at").toInstant());
    }
}
