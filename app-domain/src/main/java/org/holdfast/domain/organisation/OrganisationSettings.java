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
 * @param secondFactor whether everybody who comes in by a link shows a second factor
 */
public record OrganisationSettings(Currency currency, ZoneId timeZone, boolean secondFactor) {

    /** What a new organisation begins with. */
    public static OrganisationSettings initial() {
        return new OrganisationSettings(Currency.getInstance("EUR"), ZoneId.of("UTC"), false);
    }

    /**
     * The settings of two texts; all others are as in a new organisation.
     *
     * @param currency an ISO 4217 code
     * @param timeZone a name of the IANA database
     */
    public static OrganisationSettings parse(String currency, String timeZone) {
        return new OrganisationSettings(currency(currency), timeZone(timeZone), false);
    }

    static OrganisationSettings from(Fields image) {
        return parse(image.text("currency"), image.text("timeZone"))
                .withSecondFactor(
                        image.find("secondFactor").filter(Boolean.TRUE::equals).isPresent());
    }

    /** The same, with or without a second factor. */
    public OrganisationSettings withSecondFactor(boolean wanted) {
        return new OrganisationSettings(currency, timeZone, wanted);
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
