package org.holdfast.domain.site;

import java.util.Optional;
import org.holdfast.domain.shared.Assert;

/**
 * A postal address; every part may be absent.
 *
 * @param street street and number, or other lines
 * @param postalCode as the country writes it
 * @param city the town
 * @param region state, province or county
 * @param country the country
 */
public record Address(
        Optional<String> street,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> region,
        Optional<Country> country) {

    private static final int MAXIMUM = 200;
    private static final int MAXIMUM_POSTAL_CODE = 20;

    public Address {
        street.ifPresent(value -> Assert.text("street", value, MAXIMUM));
        postalCode.ifPresent(value -> Assert.line("postalCode", value, MAXIMUM_POSTAL_CODE));
        city.ifPresent(value -> Assert.line("city", value, MAXIMUM));
        region.ifPresent(value -> Assert.line("region", value, MAXIMUM));
    }

    /** No address. */
    public static Address none() {
        return new Address(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
