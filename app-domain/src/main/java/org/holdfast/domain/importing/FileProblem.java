package org.holdfast.domain.importing;

/** Why a file as a whole is refused. Each has a code and its texts, {@code error.<code>.title} and {@code .detail}. */
public enum FileProblem {
    /** Parameter {@code limit}, in bytes. */
    TOO_LARGE("import-file-too-large"),
    EMPTY("import-file-empty"),
    /** Neither CSV nor XLSX, by its first bytes. */
    TYPE_UNKNOWN("import-file-type-unknown"),
    /** XLS, or an XLSX file with a password: both come in the same wrapping. */
    OLD_EXCEL("import-file-old-excel"),
    /** OpenDocument, XLSB and other packed files that are not XLSX. */
    NOT_A_WORKBOOK("import-file-not-a-workbook"),
    /** Bytes that are no text. */
    NOT_TEXT("import-file-not-text"),
    NO_HEADINGS("import-no-headings"),
    /** Parameter {@code limit}. */
    TOO_MANY_ROWS("import-too-many-rows"),
    /** Parameters {@code limit}, {@code row}. */
    TOO_MANY_COLUMNS("import-too-many-columns"),
    /** A quote that is never closed, or text after one that was; parameter {@code row}, where it begins. */
    CSV_QUOTES_WRONG("csv-quotes-wrong"),
    /** The packing or the XML inside is broken. */
    XLSX_DAMAGED("xlsx-damaged"),
    /** A zip bomb, or a workbook far beyond what can be imported. */
    XLSX_TOO_LARGE_INSIDE("xlsx-too-large-inside"),
    /** Not JSON at all. */
    OSCAL_NOT_JSON("oscal-not-json"),
    /** JSON that ends in the middle. */
    OSCAL_CUT_OFF("oscal-cut-off"),
    /** JSON, but no OSCAL catalog. */
    OSCAL_NOT_A_CATALOG("oscal-not-a-catalog"),
    /** OSCAL, but another of its models; parameter {@code model}. */
    OSCAL_OTHER_MODEL("oscal-other-model"),
    /** A catalog that breaks its own form; parameter {@code where}. */
    OSCAL_DAMAGED("oscal-damaged"),
    /** More requirements or text than can be imported; parameter {@code limit}. */
    OSCAL_TOO_LARGE("oscal-too-large"),
    /** A catalog without a control. */
    OSCAL_NO_CONTROLS("oscal-no-controls");

    private final String code;

    FileProblem(String code) {
        this.code = code;
    }

    /** Stable, kebab-case. */
    public String code() {
        return code;
    }
}
