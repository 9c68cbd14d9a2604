package org.holdfast.domain.organisation;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.shared.InputCheck;

/**
 * What holds for everything of an organisation.
 *
 * @param currency what costs are given in
 * @param timeZone whose days due dates are
 * @param secondFactor whether everybody who comes in by a link shows a second factor
 */
public record OrganisationSettings(Currency currency, ZoneId timeZone, boolean secondFactor) {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    /** What a new organisation begins with. */
    public static OrganisationSettings initial() {
        return new OrganisationSettings(Currency.getInstance("EUR"), ZoneId.of("UTC"), false);
    }

    /**
     * The currencies to choose from: those that Java knows of ISO 4217, old ones too, without metals, test
     * codes and "no currency".
     */
    public static List<Currency> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(OrganisationSettings::money)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** The time zones to choose from: those of places, and UTC. Others of the IANA database are taken as well. */
    public static List<String> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> PLACE.matcher(name).matches() || name.equals("UTC"))
                .sorted()
                .toList();
    }

    /**
     * What somebody typed: the same as {@link #parse}, in large letters or small, but nothing in which no cost can be given,
     * and no mere distance from UTC such as {@code +02:00}, which knows no summer.
     *
     * @throws org.holdfast.domain.shared.InvalidInputException with {@code currency-unknown}, {@code time-zone-unknown}
     */
    public static OrganisationSettings entered(String currency, String timeZone) {
        InputCheck check = new InputCheck();
        Optional<Currency> known = check.value(() -> enteredCurrency(currency.strip()));
        Optional<ZoneId> zone = check.value(() -> enteredZone(timeZone.strip()));
        check.done();
        return new OrganisationSettings(known.orElseThrow(), zone.orElseThrow(), false);
    }

    /**
     * The settings of two texts as they are kept; all others are as in a new organisation.
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

    private static boolean money(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0;
    }

    private static Currency enteredCurrency(String code) {
        Currency known = currency(code.toUpperCase(Locale.ROOT));
        if (!money(known)) {
            throw invalid("currency", "currency-unknown");
        }
        return known;
    }

    private static ZoneId enteredZone(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> invalid("timeZone", "time-zone-unknown"));
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
