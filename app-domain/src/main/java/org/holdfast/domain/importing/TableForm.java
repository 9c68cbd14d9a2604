package org.holdfast.domain.importing;

/** How a table was stored, as found out from its bytes; told to whoever brought it. */
public sealed interface TableForm {

    /**
     * Text with delimiters.
     *
     * @param charset for example {@code UTF-8} or {@code windows-1252}
     * @param delimiter one of {@code , ; | } and tab
     */
    record Csv(String charset, char delimiter) implements TableForm {}

    /**
     * A sheet of a workbook.
     *
     * @param sheet its name
     */
    record Xlsx(String sheet) implements TableForm {}
}
