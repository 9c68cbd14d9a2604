package org.holdfast.persistence.token;

import java.util.Date;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenId;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.persistence.shared.StoredGrant;

/** The stored form of a token. */
final class TokenDocument {

    private static final int SCHEMA = 1;

    private TokenDocument() {}

    static Document from(ApiToken token) {
        return new Document("schema", SCHEMA)
                .append("organisation", token.organisation().value())
                .append("version", token.version())
                .append("kind", token.kind().name())
                .append("name", token.name().value())
                .append("nameKey", key(token))
                .append("maker", token.maker().value())
                .append("hash", token.hash().value())
                .append(
                        "limits",
                        token.limits().stream()
                                .sorted(Grant.ORDER)
                                .map(StoredGrant::from)
                                .toList())
                .append("madeAt", Date.from(token.madeAt()))
                .append("endsAt", Date.from(token.endsAt()))
                .append("revoked", token.revoked());
    }

    static ApiToken toToken(Document document) {
        return new ApiToken(
                new TokenId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                TokenKind.valueOf(document.getString("kind")),
                new TokenName(document.getString("name")),
                new MemberId(document.getString("maker")),
                new SecretHash(document.getString("hash")),
                document.getList("limits", Document.class).stream()
                        .map(StoredGrant::toGrant)
                        .collect(Collectors.toUnmodifiableSet()),
                document.getDate("madeAt").toInstant(),
                document.getDate("endsAt").toInstant(),
                document.getBoolean("revoked"));
    }

    static String key(ApiToken token) {
        return FoldedText.key(token.name().value(), token.id().value());
    }
}
