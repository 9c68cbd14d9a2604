package org.holdfast.web.shared;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula, made harmless: a cell that begins with {@code = + - @}, also in their full width, or a control
 * character gets an apostrophe in front when it goes out, and loses it when it comes back in. The same after a semicolon
 * and a line break within: a spreadsheet of a country that separates by semicolons begins a new cell there.
 */
public final class EscapedCell {

    private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n";

    private static final Pattern BEFORE_INNER = Pattern.compile("(?<=[;\\r\\n])(?='*[=+@＝＋－＠-])");
    private static final Pattern INNER_ESCAPE = Pattern.compile("(?<=[;\\r\\n])'(?='*[=+@＝＋－＠-])");

    private EscapedCell() {}

    public static String escaped(String text) {
        String within = BEFORE_INNER.matcher(text).replaceAll("'");
        return dangerous(within, 0) || (within.startsWith("'") && dangerous(within, 1)) ? "'" + within : within;
    }

    public static String unescaped(String text) {
        boolean escaped = text.startsWith("'") && (dangerous(text, 1) || (text.startsWith("''") && dangerous(text, 2)));
        return INNER_ESCAPE.matcher(escaped ? text.substring(1) : text).replaceAll("");
    }

    private static boolean dangerous(String text, int place) {
        return text.length() > place && DANGEROUS.indexOf(text.charAt(place)) >= 0;
    }
}
