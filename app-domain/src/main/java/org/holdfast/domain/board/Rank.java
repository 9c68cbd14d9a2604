package org.holdfast.domain.board;

import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * Where an item stands among its siblings: text that sorts, with always room for another one between two, so that nothing
 * has to be numbered anew when something is put in. Six digits of base 36 with gaps, then further digits where a gap is
 * used up.
 */
public record Rank(String value) implements Comparable<Rank> {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{6}([0-9a-z]*[1-9a-z])?");
    private static final int RADIX = 36;
    private static final int DIGITS = 6;
    private static final long GAP = (long) RADIX * RADIX;
    private static final long MIDDLE = 18L * RADIX * RADIX * RADIX * RADIX * RADIX;

    public Rank {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValueException.invalid("rank", "rank-malformed");
        }
    }

    /** The rank of the first item. */
    public static Rank first() {
        return ofNumber(MIDDLE);
    }

    /** A rank between two neighbours, either of which may be absent. */
    public static Rank between(Optional<Rank> before, Optional<Rank> after) {
        if (before.isEmpty()) {
            return after.map(next -> ofNumber(next.number() - GAP)).orElseGet(Rank::first);
        }
        Rank left = before.get();
        return after.map(right -> between(left, right)).orElseGet(() -> ofNumber(left.number() + GAP));
    }

    private static Rank between(Rank left, Rank right) {
        long middle = (left.number() + right.number()) / 2;
        if (middle > left.number()) {
            return ofNumber(middle);
        }
        String upper = left.number() == right.number() ? right.fraction() : "";
        return new Rank(left.value.substring(0, DIGITS) + middle(left.fraction(), upper));
    }

    /** Digits between two fractions; an empty upper one is the end. */
    private static String middle(String lower, String upper) {
        int common = 0;
        while (common < upper.length() && digit(lower, common) == digit(upper, common)) {
            common++;
        }
        if (common > 0) {
            return upper.substring(0, common)
                    + middle(lower.substring(Math.min(common, lower.length())), upper.substring(common));
        }
        int low = digit(lower, 0);
        int high = upper.isEmpty() ? RADIX : digit(upper, 0);
        if (high - low > 1) {
            return character((low + high) / 2);
        }
        if (upper.length() > 1) {
            return upper.substring(0, 1);
        }
        return character(low) + middle(lower.isEmpty() ? "" : lower.substring(1), "");
    }

    private static int digit(String digits, int place) {
        return place < digits.length() ? Character.digit(digits.charAt(place), RADIX) : 0;
    }

    private static String character(int digit) {
        return String.valueOf(Character.forDigit(digit, RADIX));
    }

    private static Rank ofNumber(long number) {
        String digits = Long.toString(number, RADIX);
        return new Rank("0".repeat(DIGITS - digits.length()) + digits);
    }

    private long number() {
        return Long.parseLong(value.substring(0, DIGITS), RADIX);
    }

    private String fraction() {
        return value.substring(DIGITS);
    }

    @Override
    public int compareTo(Rank other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
