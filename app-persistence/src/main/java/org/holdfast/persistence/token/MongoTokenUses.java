package org.holdfast.persistence.token;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenUse;
import org.holdfast.domain.token.TokenUses;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

/** One document a token, by its id. Of two nodes that note at once the later one stays, which loses a minute at most. */
@ApplicationScoped
@RawDriver(because = "many are read at once by their ids, and one is put in place of another by one command")
class MongoTokenUses implements TokenUses {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> uses;

    @Inject
    MongoTokenUses(MongoDatabase database) {
        this.uses = database.getCollection("token-uses");
    }

    @Override
    public Map<TokenId, TokenUse> findAll(Collection<TokenId> tokens) {
        List<String> ids = tokens.stream().map(TokenId::value).toList();
        Map<TokenId, TokenUse> found = new HashMap<>();
        Stored.read(() -> uses.find(in("_id", ids)).into(new ArrayList<>()))
                .forEach(stored -> found.put(new TokenId(stored.getString("_id")), use(stored)));
        return found;
    }

    @Override
    public void save(TokenId token, TokenUse use) {
        Document stored = new Document("_id", token.value()).append("places", use.places());
        use.lastAt().ifPresent(at -> stored.append("lastAt", Date.from(at)));
        use.refusedAt().ifPresent(at -> stored.append("refusedAt", Date.from(at)));
        Stored.written(() -> uses.replaceOne(eq("_id", token.value()), stored, UPSERT));
    }

    private static TokenUse use(Document stored) {
        return new TokenUse(
                moment(stored, "lastAt"), stored.getList("places", String.class), moment(stored, "refusedAt"));
    }

    private static Optional<Instant> moment(Document stored, String field) {
        return Optional.ofNullable(stored.getDate(field)).map(Date::toInstant);
    }
}
