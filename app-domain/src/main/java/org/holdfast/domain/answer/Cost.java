package org.holdfast.domain.answer;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What closing a gap is expected to cost, in the organisation's currency.
 *
 * @param amount 0 to {@value #MAXIMUM}, at most two decimals
 */
public record Cost(BigDecimal amount) {

    /** The highest amount. */
    public static final long MAXIMUM = 1_000_000_000_000L;

    private static final int DECIMALS = 2;

    public Cost {
        amount = amount.stripTrailingZeros();
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(MAXIMUM)) > 0) {
            throw invalid("cost", "value-out-of-range", Map.of("minimum", 0, "maximum", MAXIMUM));
        }
        if (amount.scale() > DECIMALS) {
            throw invalid("cost", "value-too-precise", Map.of("maximum", DECIMALS));
        }
    }

    /**
     * The cost of a plain decimal number.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code value-not-a-number}
     */
    public static Cost parse(String text) {
        try {
            return new Cost(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw invalid("cost", "value-not-a-number");
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
