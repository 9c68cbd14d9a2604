package org.holdfast.domain.review;

import java.util.Locale;

/** What a reviewer says of a grant. */
public enum Verdict {
    /** It is to stay. */
    CONFIRMED,
    /** It was taken away. */
    WITHDRAWN;

    /** In lower case, as it is stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
