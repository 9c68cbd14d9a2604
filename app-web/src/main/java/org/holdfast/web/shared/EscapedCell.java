package org.holdfast.web.shared;

/**
 * Text that a spreadsheet would take for a formula, made harmless: a cell that begins with {@code = + - @} or a control
 * character gets an apostrophe in front when it goes out, and loses it when it comes back in.
 */
public final class EscapedCell {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private EscapedCell() {}

    public static String escaped(String text) {
        return dangerous(text, 0) || (text.startsWith("'") && dangerous(text, 1)) ? "'" + text : text;
    }

    public static String unescaped(String text) {
        return text.startsWith("'") && (dangerous(text, 1) || (text.startsWith("''") && dangerous(text, 2)))
                ? text.substring(1)
                : text;
    }

    private static boolean dangerous(String text, int place) {
        return text.length() > place && DANGEROUS.indexOf(text.charAt(place)) >= 0;
    }
}
