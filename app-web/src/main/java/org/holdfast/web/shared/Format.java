package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.holdfast.domain.answer.Progress;
import org.holdfast.domain.shared.Count;

/** How numbers, shares and moments are written on pages. */
@Named
@ApplicationScoped
public class Format {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final long UNIT = 1024;
    private static final long THOUSAND = 1000;

    /** A whole number with separators: {@code 11,879}. */
    public String number(long value) {
        return whole(value);
    }

    /** The same for whoever has no bean. A format is made for numbers with separators alone. */
    static String whole(long value) {
        return value >= 0 && value < THOUSAND
                ? Long.toString(value)
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }

    /** How many there are, in words: {@code 11,879 sites}, or {@code At least 20,000 sites} where counting stopped. */
    public String counted(Count count, String one, String many) {
        String number = number(count.value());
        return (count.atLeast() ? "At least " + number : number) + " " + (count.value() == 1 ? one : many);
    }

    /** How many there are, in the middle of a text: {@code 11,879}, or {@code at least 20,000}. */
    public String counted(Count count) {
        return (count.atLeast() ? "at least " : "") + number(count.value());
    }

    /** A part of a whole in percent with two digits, for lengths: {@code 33.33}; 0 where there is no whole. */
    public String share(long part, long whole) {
        return shareOf(part, whole);
    }

    static String shareOf(long part, long whole) {
        if (whole == 0) {
            return "0";
        }
        return part == 0 ? "0.00" : String.format(Locale.ROOT, "%.2f", part * 100.0 / whole);
    }

    /** The bar of progress. */
    public Bar bar(Progress progress) {
        return new Bar(progress);
    }

    /** The bar of three counts. */
    public Bar counts(long closed, long open, long ignored) {
        return new Bar(new Progress(open, closed, ignored));
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

    /** A moment in words, in a zone. */
    public String moment(Instant at, ZoneId zone) {
        return ZONED.withZone(zone).format(at);
    }

    /** The last day of what ends at midnight, in a zone; the moment itself where it ends within a day. */
    public String lastDay(Instant end, ZoneId zone) {
        LocalDateTime there = LocalDateTime.ofInstant(end, zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(there.toLocalDate().minusDays(1))
                : moment(end, zone);
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
