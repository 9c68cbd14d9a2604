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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.mail.MailId;
import org.holdfast.domain.signin.Client;
import org.holdfast.domain.signin.LinkAsked;
import org.holdfast.domain.signin.LinkQueue;
import org.holdfast.domain.signin.LinkQueue.Sending;
import org.holdfast.domain.signin.LinkQueue.Waiting;
import org.holdfast.domain.signin.LinkQueues;
import org.holdfast.domain.signin.LinkTurns;
import org.holdfast.domain.signin.LinkTurns.Asker;
import org.holdfast.domain.signin.LinkTurns.Turn;
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
    public boolean save(LinkQueue queue, Instant now) {
        Document stored = document(queue, now);
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
    public void removeIdleSince(Instant moment) {
        Stored.read(() -> queues.deleteMany(lt(IDLE, Date.from(moment))));
    }

    /** The moments by which it is found are there only where they mean something. */
    private static Document document(LinkQueue queue, Instant now) {
        Document stored = new Document("_id", queue.account())
                .append("version", queue.version())
                .append("turns", document(queue.turns()))
                .append(
                        "waiting",
                        queue.waiting().stream().map(MongoLinkQueues::document).toList())
                .append(
                        "sending",
                        queue.sending().stream().map(MongoLinkQueues::document).toList());
        queue.due().ifPresent(due -> stored.append(DUE, Date.from(due)));
        if (queue.idle()) {
            stored.append(IDLE, Date.from(now));
        }
        return stored;
    }

    private static Document document(LinkTurns turns) {
        Document stored = new Document("sent", turns.sent())
                .append("changed", turns.changed())
                .append(
                        "askers",
                        turns.askers().entrySet().stream()
                                .map(one -> document(one.getKey(), one.getValue()))
                                .toList());
        turns.turn().ifPresent(turn -> stored.append("turn", document(turn)));
        return stored;
    }

    private static Document document(String name, Asker asker) {
        return new Document("asker", name).append("turns", asker.turns()).append("since", Date.from(asker.since()));
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
                .append("since", Date.from(waiting.since()))
                .append("at", Date.from(waiting.at()))
                .append("mail", asked.mail().value())
                .append("browser", asked.browser().value())
                .append("place", asked.client().place())
                .append("agent", asked.client().agent());
    }

    private static Document document(Sending sending) {
        return new Document("one", document(sending.one()))
                .append("mail", sending.mail().value())
                .append("begun", Date.from(sending.begun()))
                .append("until", Date.from(sending.until()));
    }

    private static LinkQueue queue(Document stored) {
        return new LinkQueue(
                stored.getString("_id"),
                stored.getLong("version"),
                turns(stored.get("turns", Document.class)),
                stored.getList("waiting", Document.class).stream()
                        .map(MongoLinkQueues::waiting)
                        .toList(),
                stored.getList("sending", Document.class).stream()
                        .map(MongoLinkQueues::sending)
                        .toList());
    }

    private static LinkTurns turns(Document stored) {
        return new LinkTurns(
                Optional.ofNullable(stored.get("turn", Document.class)).map(MongoLinkQueues::turn),
                stored.getLong("sent"),
                stored.getBoolean("changed"),
                stored.getList("askers", Document.class).stream()
                        .collect(Collectors.toMap(one -> one.getString("asker"), MongoLinkQueues::asker)));
    }

    private static Asker asker(Document stored) {
        return new Asker(stored.getLong("turns"), moment(stored, "since"));
    }

    private static Turn turn(Document stored) {
        return new Turn(
                stored.getString("asker"), moment(stored, "since"), moment(stored, "at"), stored.getLong("sent"));
    }

    private static Waiting waiting(Document stored) {
        return new Waiting(
                new LinkAsked(
                        new MailAddress(stored.getString("mail")),
                        new SecretHash(stored.getString("browser")),
                        new Client(stored.getString("place"), stored.getString("agent"))),
                stored.getString("asker"),
                stored.getBoolean("known"),
                moment(stored, "since"),
                moment(stored, "at"));
    }

    private static Sending sending(Document stored) {
        return new Sending(
                waiting(stored.get("one", Document.class)),
                new MailId(stored.getString("mail")),
                moment(stored, "begun"),
                moment(stored, "until"));
    }

    private static Instant moment(Document stored, String name) {
        return stored.getDate(name).toInstant();
    }
}
