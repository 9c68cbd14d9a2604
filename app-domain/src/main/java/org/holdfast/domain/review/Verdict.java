package org.holdfast.domain.review;

import java.util.Locale;

/** What a reviewer says of a grant. */
public enum Verdict {
    /** It is to stay. */
    CONFIRMED,
    /** It was taken away. */
    WITHDRAWN;

    /** The verdict of a {@link #word}. */
    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** In lower case, as it is stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
