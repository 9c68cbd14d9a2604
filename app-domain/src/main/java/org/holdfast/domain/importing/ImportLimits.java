package org.holdfast.domain.importing;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.time.Duration;
import java.util.Map;

/**
 * How much an import may bring. Whoever brings more is refused before it is read.
 *
 * @param maxBytes of one file, {@value #LEAST_BYTES} to 1 GiB
 * @param maxRows of one table, without its headings
 * @param maxColumns of one table
 * @param maxInflatedBytes that an XLSX file may grow to when it is unpacked
 * @param maxRequirements of one catalogue
 * @param keep how long a file that was brought is kept
 */
public record ImportLimits(
        long maxBytes, int maxRows, int maxColumns, long maxInflatedBytes, int maxRequirements, Duration keep) {

    /** The longest text of one cell, in characters; what spreadsheets allow. */
    public static final int MAX_CELL = 32_767;

    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST_BYTES = 1024;

    public ImportLimits {
        between("holdfast.import.max-bytes", maxBytes, LEAST_BYTES, 1024 * MEBIBYTE);
        between("holdfast.import.max-rows", maxRows, 1, 5_000_000);
        between("holdfast.import.max-columns", maxColumns, 1, 16_384);
        between("holdfast.import.max-inflated-bytes", maxInflatedBytes, maxBytes, 8 * 1024 * MEBIBYTE);
        between("holdfast.import.max-requirements", maxRequirements, 1, 100_000);
        between(
                "holdfast.import.keep",
                keep.toMinutes(),
                5,
                Duration.ofDays(365).toMinutes());
    }

    /** 50 MiB, 200,000 rows, 500 columns, 1 GiB unpacked, 20,000 requirements, kept for 7 days. */
    public static ImportLimits standard() {
        return new ImportLimits(50 * MEBIBYTE, 200_000, 500, 1024 * MEBIBYTE, 20_000, Duration.ofDays(7));
    }

    private static void between(String key, long value, long minimum, long maximum) {
        if (value < minimum || value > maximum) {
            throw invalid(key, "value-out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        }
    }
}
