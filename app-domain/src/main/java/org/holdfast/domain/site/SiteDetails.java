package org.holdfast.domain.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.Assert;

/**
 * What is known of a site beside its place in the tree.
 *
 * @param name what people call it
 * @param code the external reference
 * @param address where the post goes
 * @param coordinates where it lies
 * @param tags up to {@value #MAXIMUM_TAGS} words to find it by, sorted
 * @param ownFields up to {@value #MAXIMUM_OWN_FIELDS} further facts of the organisation's own, by their name, sorted
 */
public record SiteDetails(
        SiteName name,
        Optional<SiteCode> code,
        Address address,
        Optional<Coordinates> coordinates,
        List<String> tags,
        Map<String, String> ownFields) {

    /** The most tags. */
    public static final int MAXIMUM_TAGS = 50;

    /** The most own fields. */
    public static final int MAXIMUM_OWN_FIELDS = 60;

    private static final int MAXIMUM_TAG_LENGTH = 60;
    private static final int MAXIMUM_FIELD_LENGTH = 2_000;

    public SiteDetails {
        tags.forEach(tag -> Assert.line("tags", tag, MAXIMUM_TAG_LENGTH));
        tags = List.copyOf(new TreeSet<>(tags));
        Assert.atMost("tags", tags.size(), MAXIMUM_TAGS);
        ownFields.forEach(SiteDetails::checkOwnField);
        Assert.atMost("ownFields", ownFields.size(), MAXIMUM_OWN_FIELDS);
        ownFields = Collections.unmodifiableMap(new TreeMap<>(ownFields));
    }

    /** Just a name. */
    public static SiteDetails named(SiteName name) {
        return new SiteDetails(name, Optional.empty(), Address.none(), Optional.empty(), List.of(), Map.of());
    }

    /** The same with another name. */
    public SiteDetails withName(SiteName other) {
        return new SiteDetails(other, code, address, coordinates, tags, ownFields);
    }

    /** The same with a code. */
    public SiteDetails withCode(Optional<SiteCode> other) {
        return new SiteDetails(name, other, address, coordinates, tags, ownFields);
    }

    /** As plain values, for the journal. */
    Fields fields() {
        Fields fields = Fields.none()
                .with("name", name.value())
                .with("code", code.map(SiteCode::value))
                .with("street", address.street())
                .with("postalCode", address.postalCode())
                .with("city", address.city())
                .with("region", address.region())
                .with("country", address.country().map(Country::code))
                .with("latitude", coordinates.map(Coordinates::latitude))
                .with("longitude", coordinates.map(Coordinates::longitude));
        Fields tagged = tags.isEmpty() ? fields : fields.with("tags", tags);
        return ownFields.isEmpty() ? tagged : tagged.with("ownFields", ownFields);
    }

    /** What {@link #fields()} made. */
    static SiteDetails from(Fields fields) {
        Map<String, String> ownFields = new LinkedHashMap<>();
        fields.nested("ownFields").asMap().forEach((name, value) -> ownFields.put(name, value.toString()));
        return new SiteDetails(
                new SiteName(fields.text("name")),
                fields.findText("code").map(SiteCode::new),
                new Address(
                        fields.findText("street"),
                        fields.findText("postalCode"),
                        fields.findText("city"),
                        fields.findText("region"),
                        fields.findText("country").map(Country::new)),
                fields.findDecimal("latitude").flatMap(latitude -> fields.findDecimal("longitude")
                        .map(longitude -> new Coordinates(latitude, longitude))),
                fields.texts("tags"),
                ownFields);
    }

    private static void checkOwnField(String name, String value) {
        Assert.line("ownFields", name, MAXIMUM_TAG_LENGTH);
        Assert.text("ownFields", value, MAXIMUM_FIELD_LENGTH);
    }
}
