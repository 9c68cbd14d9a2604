package org.holdfast.persistence.member;

import jakarta.nosql.Column;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Embeddable.EmbeddableType;
import java.util.Date;
import org.bson.Document;
import org.holdfast.domain.access.Grant;
import org.holdfast.persistence.shared.StoredGrant;
import org.jspecify.annotations.Nullable;

/** A grant within its member: what {@link StoredGrant} makes of it, in words of JNoSQL. */
@Embeddable(EmbeddableType.GROUPING)
record GrantDocument(
        @Column String role,
        @Column String scope,
        @Column @Nullable Boolean board,
        @Column @Nullable Boolean group,
        @Column @Nullable Date until) {

    static GrantDocument from(Grant grant) {
        Document stored = StoredGrant.from(grant);
        return new GrantDocument(
                stored.getString("role"),
                stored.getString("scope"),
                stored.getBoolean("board"),
                stored.getBoolean("group"),
                stored.getDate("until"));
    }

    Grant toGrant() {
        return StoredGrant.toGrant(new Document("role", role)
                .append("scope", scope)
                .append("board", board)
                .append("group", group)
                .append("until", until));
    }
}
