package org.holdfast.security.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Network addresses that begin alike. Nothing here asks a name server: only numbers are addresses.
 *
 * @param first one of them
 * @param length how many bits they have in common
 */
record AddressRange(InetAddress first, int length) {

    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern SIX = Pattern.compile("(?=[^:]*:[^:]*:)[0-9A-Fa-f:]+(:\\d{1,3}(\\.\\d{1,3}){3})?");

    /** The range of a text such as {@code 10.0.0.0/8} or {@code ::1}; empty for one that is none. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? text : text.substring(0, slash));
        return first.flatMap(found -> length(text, slash, found.getAddress().length * Byte.SIZE)
                .map(length -> new AddressRange(found, length)));
    }

    /** The address of a text; empty for one that is none. */
    static Optional<InetAddress> address(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException tooLarge) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] own = first.getAddress();
        byte[] asked = other.getAddress();
        if (own.length != asked.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((own[bit / Byte.SIZE] ^ asked[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Integer> length(String text, int slash, int longest) {
        if (slash < 0) {
            return Optional.of(longest);
        }
        String digits = text.substring(slash + 1);
        return Optional.of(digits)
                .filter(some -> some.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(length -> length <= longest);
    }
}
