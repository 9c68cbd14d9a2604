package org.holdfast.persistence.token;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.TokenId;
import org.holdfast.persistence.shared.Pages;
import org.holdfast.persistence.shared.RawDriver;
import org.holdfast.persistence.shared.Stored;

@ApplicationScoped
@RawDriver(
        because = "the newer version is kept: written under a condition; and lists go by a key that is stored for them")
class MongoApiTokens implements ApiTokens {

    static final String COLLECTION = "tokens";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> tokens;

    @Inject
    MongoApiTokens(MongoDatabase database) {
        this.tokens = database.getCollection(COLLECTION);
    }

    @Override
    public Optional<ApiToken> find(OrganisationId organisation, TokenId id) {
        return first(and(eq("_id", id.value()), eq("organisation", organisation.value())));
    }

    @Override
    public Optional<ApiToken> findByHash(SecretHash hash) {
        return first(eq("hash", hash.value()));
    }

    @Override
    public Page<ApiToken> page(OrganisationId organisation, Optional<MemberId> maker, PageRequest page) {
        Bson here = eq("organisation", organisation.value());
        Bson filter =
                maker.map(member -> and(eq("maker", member.value()), here)).orElse(here);
        return Pages.read(tokens, filter, "nameKey", true, page, TokenDocument::toToken);
    }

    /** A limit that has ended by itself holds no group any more, however long its token lives. */
    @Override
    public Count countLive(OrganisationId organisation, String scope, Instant moment) {
        Date now = Date.from(moment);
        Bson standing = elemMatch("limits", and(eq("scope", scope), or(exists("until", false), gt("until", now))));
        Bson live = and(
                eq("limits.scope", scope),
                eq("organisation", organisation.value()),
                eq("revoked", false),
                gt("endsAt", now),
                standing);
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> tokens.countDocuments(live, limited)));
    }

    @Override
    public String keyOf(ApiToken token) {
        return TokenDocument.key(token);
    }

    /** Where the stored one is not behind, the upsert is refused as a duplicate. */
    @Override
    public void save(ApiToken token) {
        Bson older = and(eq("_id", token.id().value()), lt("version", token.version()));
        Document change = new Document("$set", TokenDocument.from(token));
        Stored.written(() -> tokens.updateOne(older, change, UPSERT));
    }

    private Optional<ApiToken> first(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(tokens.find(filter).first()))
                .map(TokenDocument::toToken);
    }
}
