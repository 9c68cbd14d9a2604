package org.holdfast.persistence.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;

/** A grant within the stored form of whoever holds it. */
public final class StoredGrant {

    private StoredGrant() {}

    /** The stored form. */
    public static Document from(Grant grant) {
        Document stored = new Document("role", grant.role().value()).append("scope", grant.key());
        if (grant.scope().kind() == Scope.Kind.BOARD) {
            stored.append("board", true);
        }
        if (grant.scope().kind() == Scope.Kind.GROUP) {
            stored.append("group", true);
        }
        grant.until().ifPresent(end -> stored.append("until", Date.from(end)));
        return stored;
    }

    /** The stored forms, in a stable order. */
    public static List<Document> from(Collection<Grant> grants) {
        return grants.stream().sorted(Grant.ORDER).map(StoredGrant::from).toList();
    }

    /** What grants are found by: the ids of their roles and their scope keys. */
    public static List<String> keys(Collection<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> Stream.of(grant.role().value(), grant.key()))
                .distinct()
                .sorted()
                .toList();
    }

    /** What {@link #from} made of a list. */
    public static Set<Grant> toGrants(List<Document> stored) {
        return stored.stream().map(StoredGrant::toGrant).collect(Collectors.toUnmodifiableSet());
    }

    /** What {@link #from} made. */
    public static Grant toGrant(Document stored) {
        Optional<Instant> until = Optional.ofNullable(stored.getDate("until")).map(Date::toInstant);
        return new Grant(
                new RoleId(stored.getString("role")), new Scope(kind(stored), stored.getString("scope")), until);
    }

    private static Scope.Kind kind(Document stored) {
        if (stored.getBoolean("group", false)) {
            return Scope.Kind.GROUP;
        }
        return stored.getBoolean("board", false) ? Scope.Kind.BOARD : Scope.Kind.TREE;
    }
}
