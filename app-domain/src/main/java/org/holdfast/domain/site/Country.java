package org.holdfast.domain.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {

    private static final Map<String, String> CODES = codes();

    public Country {
        if (!code.equals(CODES.get(code.toLowerCase(Locale.ROOT)))) {
            throw invalid("country", "country-unknown", Map.of("value", code));
        }
    }

    /**
     * The country of an alpha-2 code, an alpha-3 code or an English name, ignoring case.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code country-unknown}
     */
    public static Country parse(String text) {
        String code = CODES.get(text.strip().toLowerCase(Locale.ROOT));
        if (code == null) {
            throw invalid("country", "country-unknown", Map.of("value", text.strip()));
        }
        return new Country(code);
    }

    /** Every country, by its English name. */
    public static List<Country> all() {
        return Stream.of(Locale.getISOCountries())
                .map(Country::new)
                .sorted((one, other) -> one.englishName().compareTo(other.englishName()))
                .toList();
    }

    /** The name in English. */
    public String englishName() {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            Stream.of(code, country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH))
                    .map(form -> Objects.requireNonNull(form).toLowerCase(Locale.ROOT))
                    .forEach(form -> codes.put(form, code));
        }
        codes.put("united states of america", "US");
        return Map.copyOf(codes);
    }
}
