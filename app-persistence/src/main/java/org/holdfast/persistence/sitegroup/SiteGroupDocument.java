package org.holdfast.persistence.sitegroup;

import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroupName;

/** The stored form of a site group. Groups that hold a site are found by {@code sites}. */
final class SiteGroupDocument {

    private static final int SCHEMA = 1;

    private SiteGroupDocument() {}

    static Document from(SiteGroup group) {
        return new Document("schema", SCHEMA)
                .append("organisation", group.organisation().value())
                .append("version", group.version())
                .append("name", group.name().value())
                .append("nameKey", key(group))
                .append("description", group.description().orElse(null))
                .append(
                        "sites",
                        group.sites().stream().map(SiteId::value).sorted().toList())
                .append("removed", group.removed());
    }

    static SiteGroup toGroup(Document document) {
        return new SiteGroup(
                new SiteGroupId(document.getString("_id")),
                document.getLong("version"),
                new OrganisationId(document.getString("organisation")),
                new SiteGroupName(document.getString("name")),
                Optional.ofNullable(document.getString("description")),
                document.getList("sites", String.class).stream()
                        .map(SiteId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                document.getBoolean("removed"));
    }

    static String key(SiteGroup group) {
        return FoldedText.key(group.name().value(), group.id().value());
    }
}
