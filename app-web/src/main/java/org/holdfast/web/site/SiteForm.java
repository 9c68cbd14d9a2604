package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered about a site, not yet checked. Blank text counts as absent.
 *
 * @param name of the site
 * @param texts {@code code}, {@code street}, {@code postalCode}, {@code city}, {@code region} and {@code country}, each
 *     where it was entered
 * @param latitude goes with a longitude
 * @param longitude goes with a latitude
 * @param tags words to find it by
 * @param ownFields facts of the organisation's own
 */
record SiteForm(
        String name,
        Map<String, String> texts,
        Optional<Double> latitude,
        Optional<Double> longitude,
        List<String> tags,
        List<OwnFieldInput> ownFields) {

    private static final SiteName UNCHECKED = new SiteName("-");

    /** The texts beside the name. */
    static final List<String> TEXTS = List.of("code", "street", "postalCode", "city", "region", "country");

    SiteForm {
        texts = Map.copyOf(texts);
        tags = List.copyOf(tags);
        ownFields = List.copyOf(ownFields);
    }

    /** Tags of the API; SmallRye cannot forbid null within a list that may be absent, so null counts as blank. */
    static List<String> tags(@Nullable List<String> given) {
        return Stream.ofNullable(given)
                .flatMap(List::stream)
                .map(tag -> Objects.requireNonNullElse(tag, ""))
                .toList();
    }

    /** The same for own fields. */
    static List<OwnFieldInput> ownFields(@Nullable List<OwnFieldInput> given) {
        return Stream.ofNullable(given)
                .flatMap(List::stream)
                .map(field -> Objects.requireNonNullElse(field, new OwnFieldInput("", "")))
                .toList();
    }

    /** What is known of a site now. */
    static SiteForm from(Site site) {
        SiteDetails details = site.details();
        Address address = details.address();
        Map<String, String> texts = new LinkedHashMap<>();
        details.code().ifPresent(code -> texts.put("code", code.value()));
        address.street().ifPresent(street -> texts.put("street", street));
        address.postalCode().ifPresent(code -> texts.put("postalCode", code));
        address.city().ifPresent(city -> texts.put("city", city));
        address.region().ifPresent(region -> texts.put("region", region));
        address.country().ifPresent(country -> texts.put("country", country.code()));
        return new SiteForm(
                site.name().value(),
                texts,
                details.coordinates().map(Coordinates::latitude),
                details.coordinates().map(Coordinates::longitude),
                details.tags(),
                details.ownFields().entrySet().stream()
                        .map(field -> new OwnFieldInput(field.getKey(), field.getValue()))
                        .toList());
    }

    /**
     * The details, checked.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with every problem
     */
    SiteDetails details() {
        InputCheck check = new InputCheck();
        Optional<SiteName> named = check.value(() -> new SiteName(name));
        Optional<SiteCode> code = checked(check, "code", SiteCode::new);
        Address address = address(check);
        Optional<Coordinates> coordinates = coordinates(check);
        Optional<SiteDetails> details = check.value(() -> new SiteDetails(
                named.orElse(UNCHECKED), code, address, coordinates, tags, OwnFieldInput.map(ownFields)));
        check.done();
        return details.orElseThrow();
    }

    private <T> Optional<T> checked(InputCheck check, String field, Function<String, T> value) {
        @Nullable String text = texts.get(field);
        return text == null || text.isBlank() ? Optional.empty() : check.value(() -> value.apply(text.strip()));
    }

    /** Each part is tried by itself, so that every problem is told. */
    private Address address(InputCheck check) {
        Address none = Address.none();
        Optional<String> empty = Optional.empty();
        Optional<Address> street =
                part(check, "street", text -> new Address(text, empty, empty, empty, none.country()));
        Optional<Address> code =
                part(check, "postalCode", text -> new Address(empty, text, empty, empty, none.country()));
        Optional<Address> city = part(check, "city", text -> new Address(empty, empty, text, empty, none.country()));
        Optional<Address> region =
                part(check, "region", text -> new Address(empty, empty, empty, text, none.country()));
        Optional<Country> country = checked(check, "country", Country::parse);
        return new Address(
                street.flatMap(Address::street),
                code.flatMap(Address::postalCode),
                city.flatMap(Address::city),
                region.flatMap(Address::region),
                country);
    }

    private Optional<Address> part(InputCheck check, String field, Function<Optional<String>, Address> address) {
        return checked(check, field, text -> address.apply(Optional.of(text)));
    }

    private Optional<Coordinates> coordinates(InputCheck check) {
        if (latitude.isPresent() != longitude.isPresent()) {
            check.problem(invalid(latitude.isPresent() ? "longitude" : "latitude", "coordinates-incomplete"));
            return Optional.empty();
        }
        return latitude.flatMap(north -> check.value(() -> new Coordinates(north, longitude.orElseThrow())));
    }
}
