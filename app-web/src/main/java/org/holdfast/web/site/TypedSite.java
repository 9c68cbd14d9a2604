package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteName;

/** The fields of the form of a site, as typed. The keys are the ids of the inputs and the fields of the domain. */
final class TypedSite {

    /** A further fact as typed. */
    public record OwnField(String name, String value) {

        private boolean blank() {
            return name.isBlank() && value.isBlank();
        }
    }

    private static final int SPARE_ROWS = 2;

    private TypedSite() {}

    /** What is shown for a site. */
    static Map<String, String> typed(SiteDetails details) {
        Map<String, String> typed = new LinkedHashMap<>();
        Address address = details.address();
        typed.put("name", details.name().value());
        typed.put("code", details.code().map(SiteCode::value).orElse(""));
        typed.put("street", address.street().orElse(""));
        typed.put("postalCode", address.postalCode().orElse(""));
        typed.put("city", address.city().orElse(""));
        typed.put("region", address.region().orElse(""));
        typed.put("country", address.country().map(Country::code).orElse(""));
        typed.put(
                "latitude", details.coordinates().map(at -> "" + at.latitude()).orElse(""));
        typed.put(
                "longitude",
                details.coordinates().map(at -> "" + at.longitude()).orElse(""));
        typed.put("tags", String.join(", ", details.tags()));
        return typed;
    }

    /** The own fields of a site with room for more. */
    static List<OwnField> ownFields(SiteDetails details) {
        List<OwnField> rows = new ArrayList<>();
        details.ownFields().forEach((name, value) -> rows.add(new OwnField(name, value)));
        return spared(rows);
    }

    /** The own fields of a form that was sent. */
    static List<OwnField> ownFields(List<String> names, List<String> values) {
        List<OwnField> rows = new ArrayList<>();
        for (int index = 0; index < Math.min(names.size(), values.size()); index++) {
            rows.add(new OwnField(names.get(index).strip(), values.get(index).strip()));
        }
        rows.removeIf(OwnField::blank);
        return spared(rows);
    }

    /**
     * What was typed as details.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem
     */
    static SiteDetails details(Map<String, String> typed, List<OwnField> ownFields) {
        InputCheck check = new InputCheck();
        Optional<SiteName> name = check.value(() -> new SiteName(typed.getOrDefault("name", "")));
        Optional<SiteCode> code = filled(typed, "code").flatMap(text -> check.value(() -> new SiteCode(text)));
        Optional<Country> country = filled(typed, "country").flatMap(text -> check.value(() -> Country.parse(text)));
        Optional<Address> address = check.value(() -> new Address(
                filled(typed, "street"),
                filled(typed, "postalCode"),
                filled(typed, "city"),
                filled(typed, "region"),
                country));
        Optional<Coordinates> coordinates = coordinates(typed, check);
        Optional<SiteDetails> rest = check.value(() -> new SiteDetails(
                new SiteName("-"), Optional.empty(), Address.none(), Optional.empty(), tags(typed), own(ownFields)));
        check.done();
        return new SiteDetails(
                name.orElseThrow(),
                code,
                address.orElseThrow(),
                coordinates,
                rest.orElseThrow().tags(),
                rest.orElseThrow().ownFields());
    }

    /** The details that a new site begins with, for the empty form. */
    static Map<String, String> typed(Optional<Site> site) {
        return site.map(known -> typed(known.details())).orElseGet(LinkedHashMap::new);
    }

    private static Optional<Coordinates> coordinates(Map<String, String> typed, InputCheck check) {
        Optional<String> north = filled(typed, "latitude");
        Optional<String> east = filled(typed, "longitude");
        if (north.isEmpty() && east.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> latitude = check.value(() -> number(north, "latitude"));
        Optional<Double> longitude = check.value(() -> number(east, "longitude"));
        return latitude.isPresent() && longitude.isPresent()
                ? check.value(() -> new Coordinates(latitude.get(), longitude.get()))
                : Optional.empty();
    }

    private static double number(Optional<String> typed, String field) {
        return FormNumbers.decimal(field, typed.orElseThrow(() -> invalid(field, "value-blank")));
    }

    private static List<String> tags(Map<String, String> typed) {
        return Arrays.stream(typed.getOrDefault("tags", "").split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> own(List<OwnField> rows) {
        Map<String, String> own = new LinkedHashMap<>();
        for (OwnField row : rows) {
            if (!row.blank() && own.put(row.name(), row.value()) != null) {
                throw invalid("ownFields", "own-field-repeated", Map.of("name", row.name()));
            }
        }
        return own;
    }

    private static Optional<String> filled(Map<String, String> typed, String key) {
        return Optional.ofNullable(typed.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<OwnField> spared(List<OwnField> rows) {
        List<OwnField> spared = new ArrayList<>(rows);
        for (int row = 0; row < SPARE_ROWS; row++) {
            spared.add(new OwnField("", ""));
        }
        return spared;
    }
}
