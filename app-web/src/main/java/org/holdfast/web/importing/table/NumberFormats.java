package org.holdfast.web.importing.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the numbers of a workbook as text that means the same everywhere: at most 15 digits, as spreadsheets calculate,
 * with a point; dates as ISO 8601.
 */
final class NumberFormats {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final MathContext DIGITS = new MathContext(15);
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 330;
    private static final int MOST_STYLES = 65_536;
    private static final int LAST_DAY = 2_958_465;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int FALSE_LEAP_DAY = 60;
    private static final double SECONDS_OF_DAY = 86_400;

    private final List<Boolean> dateByStyle;
    private final boolean since1904;

    private NumberFormats(List<Boolean> dateByStyle, boolean since1904) {
        this.dateByStyle = dateByStyle;
        this.since1904 = since1904;
    }

    static NumberFormats of(XlsxPackage parts, Optional<String> name, boolean since1904)
            throws IOException, XMLStreamException {
        Optional<XmlPart> part = name.isPresent() ? parts.find(name.get()) : Optional.empty();
        if (part.isEmpty()) {
            return new NumberFormats(List.of(), since1904);
        }
        try (XmlPart open = part.get()) {
            return new NumberFormats(dateByStyle(open), since1904);
        }
    }

    private static List<Boolean> dateByStyle(XmlPart styles) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        Optional<String> element = styles.nextElement();
        while (element.isPresent()) {
            if (element.get().equals("numFmt") && own.size() < MOST_STYLES) {
                own.put(
                        styles.attribute("numFmtId").orElse(""),
                        styles.attribute("formatCode").orElse(""));
            } else if (element.get().equals("cellXfs")) {
                readStyles(styles, own, dates);
            }
            element = styles.nextElement();
        }
        return dates;
    }

    private static void readStyles(XmlPart styles, Map<String, String> own, List<Boolean> dates)
            throws XMLStreamException {
        Optional<String> element = styles.nextElementWithin("cellXfs");
        while (element.isPresent()) {
            if (element.get().equals("xf") && dates.size() < MOST_STYLES) {
                String format = styles.attribute("numFmtId").orElse("0");
                dates.add(own.containsKey(format) ? isDate(own.get(format)) : isBuiltInDate(format));
            }
            element = styles.nextElementWithin("cellXfs");
        }
    }

    /** Whether a format code shows a date or a time: the letters of one, outside quotes, colours and conditions. */
    static boolean isDate(String code) {
        String first = code.split(";", 2)[0];
        return DATE_LETTER.matcher(QUOTED.matcher(first).replaceAll("")).find();
    }

    private static boolean isBuiltInDate(String format) {
        return switch (format) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "19",
                    "20",
                    "21",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "32",
                    "33",
                    "34",
                    "35",
                    "36",
                    "45",
                    "46",
                    "47",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" -> true;
            default -> false;
        };
    }

    /** The text of a number, or empty when it is none. */
    Optional<String> text(String raw, Optional<String> style) {
        Optional<BigDecimal> number = number(raw);
        if (number.isPresent() && isDateStyle(style)) {
            return Optional.of(date(number.get()).orElse(plain(number.get())));
        }
        return number.map(NumberFormats::plain);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            if (raw.length() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(raw.strip());
            boolean writable = Math.abs((long) number.scale()) <= LARGEST_EXPONENT + LONGEST_NUMBER;
            return writable ? Optional.of(number.round(DIGITS)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean isDateStyle(Optional<String> style) {
        try {
            int place = style.isPresent() ? Integer.parseInt(style.get()) : -1;
            return place >= 0 && place < dateByStyle.size() && dateByStyle.get(place);
        } catch (NumberFormatException noStyle) {
            return false;
        }
    }

    private Optional<String> date(BigDecimal number) {
        double days = number.doubleValue();
        if (days < 0 || days > LAST_DAY) {
            return Optional.empty();
        }
        long seconds = Math.round(days * SECONDS_OF_DAY);
        long day = Math.floorDiv(seconds, (long) SECONDS_OF_DAY);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) SECONDS_OF_DAY));
        if (day == 0 && !since1904) {
            return Optional.of(time.toString());
        }
        LocalDate date = DAY_ZERO.plusDays(since1904 ? day + DAYS_TO_1904 : day < FALSE_LEAP_DAY ? day + 1 : day);
        return Optional.of(
                time.equals(LocalTime.MIDNIGHT)
                        ? date.toString()
                        : LocalDateTime.of(date, time).toString());
    }
}
