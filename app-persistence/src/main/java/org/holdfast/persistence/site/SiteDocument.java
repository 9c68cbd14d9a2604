package org.holdfast.persistence.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.domain.site.SiteSort;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a site. {@code nameKey} and {@code codeKey} are unique sort keys; {@code search} holds every text
 * that the list can be searched and filtered by, so that the index alone decides.
 */
final class SiteDocument {

    private static final int SCHEMA = 1;

    /** Stands between the parts of {@code search}; no name contains it. */
    private static final String BETWEEN = "\u0001";

    private static final String AFTER_EVERY_CODE = "\uffff";

    private SiteDocument() {}

    /** Everything but the path, which only {@link #placed} and replanting set. */
    static Document from(Site site) {
        SiteDetails details = site.details();
        Address address = details.address();
        Document document = new Document("schema", SCHEMA)
                .append("organisation", site.organisation().value())
                .append("version", site.version())
                .append("active", site.active())
                .append("name", details.name().value())
                .append("code", text(details.code().map(SiteCode::value)))
                .append("foldedCode", text(details.code().map(SiteDocument::folded)))
                .append("street", text(address.street()))
                .append("postalCode", text(address.postalCode()))
                .append("city", text(address.city()))
                .append("region", text(address.region()))
                .append("country", text(address.country().map(Country::code)))
                .append(
                        "latitude",
                        details.coordinates().map(Coordinates::latitude).orElse(null))
                .append(
                        "longitude",
                        details.coordinates().map(Coordinates::longitude).orElse(null))
                .append("tags", details.tags())
                .append("ownFields", pairs(details.ownFields()))
                .append("search", search(details));
        for (SiteSort sort : SiteSort.values()) {
            document.append(keyField(sort), key(site, sort));
        }
        return document;
    }

    /** Where a site lies. */
    static Document placed(ScopePath path) {
        List<String> keys = path.keys();
        return new Document("path", keys).append("parentKey", keys.get(keys.size() - 2));
    }

    static Site toSite(Document document) {
        return new Site(
                new SiteId(document.getString("_id")),
                document.getLong("version"),
                new ScopePath(document.getList("path", String.class)),
                new SiteDetails(
                        new SiteName(document.getString("name")),
                        optional(document, "code").map(SiteCode::new),
                        new Address(
                                optional(document, "street"),
                                optional(document, "postalCode"),
                                optional(document, "city"),
                                optional(document, "region"),
                                optional(document, "country").map(Country::new)),
                        coordinates(document),
                        document.getList("tags", String.class),
                        ownFields(document)),
                document.getBoolean("active"));
    }

    static String keyField(SiteSort sort) {
        return switch (sort) {
            case NAME -> "nameKey";
            case CODE -> "codeKey";
            case NEWEST -> "ageKey";
        };
    }

    static String key(Site site, SiteSort sort) {
        String id = site.id().value();
        return switch (sort) {
            case NAME -> FoldedText.key(site.name().value(), id);
            case CODE -> site.code().map(SiteDocument::folded).orElse(AFTER_EVERY_CODE) + BETWEEN + id;
            case NEWEST -> id;
        };
    }

    static String folded(SiteCode code) {
        return code.key();
    }

    /** How a tag stands in {@code search}. */
    static String tag(String tag) {
        return BETWEEN + "#" + FoldedText.fold(tag) + BETWEEN;
    }

    /** How a country stands in {@code search}. */
    static String country(Country country) {
        return BETWEEN + "@" + country.code() + BETWEEN;
    }

    private static String search(SiteDetails details) {
        Stream<String> texts = Stream.of(
                        Optional.of(details.name().value()),
                        details.code().map(SiteCode::value),
                        details.address().city())
                .flatMap(Optional::stream)
                .map(FoldedText::fold);
        Stream<String> facets = Stream.concat(
                details.tags().stream().map(SiteDocument::tag),
                details.address().country().map(SiteDocument::country).stream());
        return Stream.concat(texts, facets).collect(Collectors.joining(BETWEEN));
    }

    private static List<Document> pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> new Document("name", field.getKey()).append("value", field.getValue()))
                .toList();
    }

    private static Map<String, String> ownFields(Document document) {
        Map<String, String> fields = new TreeMap<>();
        document.getList("ownFields", Document.class, Collections.emptyList())
                .forEach(pair -> fields.put(pair.getString("name"), pair.getString("value")));
        return fields;
    }

    private static Optional<Coordinates> coordinates(Document document) {
        return Optional.ofNullable(document.getDouble("latitude"))
                .flatMap(latitude -> Optional.ofNullable(document.getDouble("longitude"))
                        .map(longitude -> new Coordinates(latitude, longitude)));
    }

    private static Optional<String> optional(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    private static @Nullable String text(Optional<String> value) {
        return value.orElse(null);
    }
}
