package org.holdfast.persistence.token;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ApiTokens;
import org.holdfast.domain.token.TokenFilter;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenState;
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
    public Page<ApiToken> page(OrganisationId organisation, TokenFilter filter, Instant moment, PageRequest page) {
        Bson matching = matching(organisation, filter, moment);
        return Pages.read(tokens, matching, "nameKey", true, page, TokenDocument::toToken);
    }

    @Override
    public Count count(OrganisationId organisation, TokenFilter filter, Instant moment) {
        return counted(matching(organisation, filter, moment));
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
        return counted(live);
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

    private Count counted(Bson filter) {
        CountOptions limited = new CountOptions().limit(Count.LIMIT);
        return Count.upToLimit(Stored.read(() -> tokens.countDocuments(filter, limited)));
    }

    private static Bson matching(OrganisationId organisation, TokenFilter filter, Instant moment) {
        List<Bson> all = new ArrayList<>();
        filter.maker().ifPresent(maker -> all.add(eq("maker", maker.value())));
        all.add(eq("organisation", organisation.value()));
        filter.text()
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> all.add(regex("nameKey", Pattern.quote(text) + ".*\u0001")));
        filter.state().ifPresent(state -> all.add(doing(state, Date.from(moment))));
        return and(all);
    }

    private static Bson doing(TokenState state, Date now) {
        return switch (state) {
            case LIVE -> and(eq("revoked", false), gt("endsAt", now));
            case ENDED -> and(eq("revoked", false), lte("endsAt", now));
            case REVOKED -> eq("revoked", true);
        };
    }

    private Optional<ApiToken> first(Bson filter) {
        return Stored.read(() -> Optional.ofNullable(tokens.find(filter).first()))
                .map(TokenDocument::toToken);
    }
}
