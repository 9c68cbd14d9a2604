package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, shares and moments are written on pages. */
@Named
@ApplicationScoped
public class Format {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final long UNIT = 1024;

    /** A whole number with separators: {@code 11,879}. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }

    /** A part of a whole in percent with two digits, for lengths: {@code 33.33}; 0 where there is no whole. */
    public String share(long part, long whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f", part * 100.0 / whole);
    }

    /** Closed ÷ (open + closed), rounded down so that 100 % means all of it. */
    public String progress(long closed, long open) {
        return closed + open == 0 ? "Nothing to do" : closed * 100 / (closed + open) + " %";
    }

    /** An amount with separators, and two decimals where it has any: {@code 1,250.50}. */
    public String amount(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.2f", value);
    }

    /** A day in words: {@code 9 Nov 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment in words, in UTC; the browser shows it in its own zone. */
    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** A moment for machines. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** A size in bytes, KB or MB. */
    public String bytes(long size) {
        if (size < UNIT) {
            return size + " bytes";
        }
        return size < UNIT * UNIT
                ? number(size / UNIT) + " KB"
                : String.format(Locale.ENGLISH, "%.1f MB", (double) size / (UNIT * UNIT));
    }
}
