package org.holdfast.domain.shared;

import java.util.regex.Pattern;

/** Text that somebody else's service wrote, made fit to be kept and shown. */
public final class ForeignText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]+");

    private ForeignText() {}

    /** One line of it, without what cannot be seen, cut where it is longer. */
    public static String line(String text, int longest) {
        String line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
