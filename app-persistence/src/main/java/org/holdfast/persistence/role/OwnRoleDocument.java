package org.holdfast.persistence.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.OwnRole;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.shared.FoldedText;

/** The stored form of an own role. */
final class OwnRoleDocument {

    private static final int SCHEMA = 1;

    private OwnRoleDocument() {}

    static Document from(OwnRole role) {
        List<String> permissions =
                role.permissions().stream().sorted().map(Enum::name).toList();
        return new Document("schema", SCHEMA)
                .append("organisation", role.organisation().value())
                .append("version", role.version())
                .append("name", role.name().value())
                .append("nameKey", key(role))
                .append("description", role.description().orElse(null))
                .append("permissions", permissions)
                .append("removed", role.removed());
    }

    static OwnRole toRole(Document document) {
        return new OwnRole(
                new RoleId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                new OwnRoleName(document.getString("name")),
                Optional.ofNullable(document.getString("description")),
                document.getList("permissions", String.class).stream()
                        .map(Permission::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                document.getBoolean("removed"));
    }

    static String key(OwnRole role) {
        return FoldedText.key(role.name().value(), role.id().value());
    }
}
