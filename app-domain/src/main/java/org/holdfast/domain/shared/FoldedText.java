package org.holdfast.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared for sorting and searching: lower case, without accents, single spaces. */
public final class FoldedText {

    /** No store takes a NUL in what is searched for, and people see none of them. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private FoldedText() {}

    /** The folded form, for example {@code "sao paulo"} of {@code " São  Paulo"}. */
    public static String fold(String text) {
        String visible = CONTROLS.matcher(text).replaceAll(" ").strip();
        String decomposed = Normalizer.normalize(visible, Normalizer.Form.NFKD);
        String bare = ACCENTS.matcher(decomposed).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /**
     * Text as codes and names are compared that only one thing may have: lower case, and letters of another width or shape
     * as the plain ones (NFKC, Unicode annex 15).
     */
    public static String caseless(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A key that sorts by the text and then by the id, so that it is unique. */
    public static String key(String text, String id) {
        return fold(text) + '\u0001' + id;
    }
}
