package org.holdfast.domain.importing;

/** What stands in one place of a table. */
public sealed interface Cell {

    /**
     * Text as the file shows it: a number of a spreadsheet with at most 15 digits and a point, a date as ISO 8601, a
     * truth value as TRUE or FALSE; never in the words of a country.
     *
     * @param value without white space around it
     */
    record Text(String value) implements Cell {

        public Text {
            value = value.strip();
        }
    }

    /** A formula, whose value only the spreadsheet knows. */
    record Formula() implements Cell {}

    /** A value that the spreadsheet itself calls wrong, for example {@code #N/A}. */
    record Fault(String shown) implements Cell {}

    /** A cell of that text. */
    static Cell of(String text) {
        return new Text(text);
    }

    /** A cell in which nothing stands. */
    static Cell none() {
        return new Text("");
    }

    /** Whether nothing stands there. */
    default boolean blank() {
        return this instanceof Text text && text.value().isEmpty();
    }
}
