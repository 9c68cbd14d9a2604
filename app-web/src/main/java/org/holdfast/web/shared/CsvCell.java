package org.holdfast.web.shared;

import java.util.regex.Pattern;

/** Text as a cell of a CSV file that a spreadsheet program will open. */
public final class CsvCell {

    /** What a spreadsheet takes for the beginning of a formula. A plain number may have a sign. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("^[+-]?\\d+([.,]\\d+)?$");
    private static final Pattern SPECIAL = Pattern.compile("[\",;\r\n\t]");

    private CsvCell() {}

    /** The cell: what looks like a formula gets an apostrophe in front, what needs quotes gets them. */
    public static String of(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String plain = formula ? "'" + text : text;
        return SPECIAL.matcher(plain).find() ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
