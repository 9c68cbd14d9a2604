package org.holdfast.web.site;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;

/**
 * A column of the list of sites.
 *
 * @param key how it is remembered; own fields begin with {@value #OWN}
 * @param label its heading
 */
public record SiteColumn(String key, String label) {

    private static final String OWN = "own:";

    /** What is shown to those who have not chosen. */
    static final List<String> STANDARD = List.of("code", "city", "country", "tags");

    /** The columns that every site has. */
    static final List<SiteColumn> BUILT_IN = List.of(
            new SiteColumn("code", "Code"),
            new SiteColumn("street", "Street"),
            new SiteColumn("postalCode", "Postal code"),
            new SiteColumn("city", "City"),
            new SiteColumn("region", "Region"),
            new SiteColumn("country", "Country"),
            new SiteColumn("coordinates", "Coordinates"),
            new SiteColumn("tags", "Tags"));

    /** The column of an own field. */
    static SiteColumn own(String field) {
        return new SiteColumn(OWN + field, field);
    }

    /** The column of a key; empty for an unknown one. */
    static Optional<SiteColumn> find(String key) {
        return key.startsWith(OWN)
                ? Optional.of(own(key.substring(OWN.length())))
                : BUILT_IN.stream().filter(column -> column.key.equals(key)).findFirst();
    }

    /** What a site has in this column; an empty text for nothing. */
    public String of(Site site) {
        return value(site).orElse("");
    }

    private Optional<String> value(Site site) {
        Address address = site.details().address();
        return switch (key) {
            case "code" -> site.code().map(SiteCode::value);
            case "street" -> address.street();
            case "postalCode" -> address.postalCode();
            case "city" -> address.city();
            case "region" -> address.region();
            case "country" -> address.country().map(Country::englishName);
            case "coordinates" -> site.details().coordinates().map(at -> at.latitude() + ", " + at.longitude());
            case "tags" -> Optional.of(String.join(", ", site.details().tags()));
            default -> Optional.ofNullable(site.details().ownFields().get(key.substring(OWN.length())));
        };
    }
}
