package org.holdfast.domain.organisation;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import org.holdfast.domain.journal.Fields;

/**
 * What holds for everything of an organisation.
 *
 * @param currency what costs are given in
 * @param timeZone whose days due dates are
 */
public record OrganisationSettings(Currency currency, ZoneId timeZone) {

    /** What a new organisation begins with. */
    public static OrganisationSettings initial() {
        return new OrganisationSettings(Currency.getInstance("EUR"), ZoneId.of("UTC"));
    }

    /**
     * The settings of two texts.
     *
     * @param currency an ISO 4217 code
     * @param timeZone a name of the IANA database
     */
    public static OrganisationSettings parse(String currency, String timeZone) {
        return new OrganisationSettings(currency(currency), timeZone(timeZone));
    }

    static OrganisationSettings from(Fields image) {
        return parse(image.text("currency"), image.text("timeZone"));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.strip());
        } catch (IllegalArgumentException unknown) {
            throw invalid("currency", "currency-unknown");
        }
    }

    private static ZoneId timeZone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw invalid("timeZone", "time-zone-unknown");
        }
    }
}
