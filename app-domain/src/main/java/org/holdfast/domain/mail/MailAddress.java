package org.holdfast.domain.mail;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail address as people type it: {@code name@host}, up to {@value #MAXIMUM} characters, without quotes, comments or
 * anything else that could become a second header or a second receiver.
 *
 * @param value as typed; two addresses that differ only in case are the same
 */
public record MailAddress(String value) {

    /** The most characters, by RFC 5321. */
    public static final int MAXIMUM = 254;

    private static final int MAXIMUM_LOCAL = 64;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL
                    + "(?:\\." + LABEL + ")*");

    public MailAddress {
        value = stripSpaces(value);
        if (value.isEmpty()) {
            throw invalid("mail", "value-blank");
        }
        if (value.length() > MAXIMUM) {
            throw invalid("mail", "value-too-long", Map.of("maximum", MAXIMUM, "length", value.length()));
        }
        if (value.indexOf('@') > MAXIMUM_LOCAL || !FORM.matcher(value).matches()) {
            throw invalid("mail", "mail-address-invalid");
        }
    }

    /**
     * An address that somebody enters for a person to come. Unlike those that are only read, as from before, from a
     * directory, or of a mail server's own machine, its host has a dot: without one it is a slip of the keyboard.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException as the constructor, and {@code mail-address-host}
     */
    public static MailAddress entered(String text) {
        MailAddress address = new MailAddress(text);
        if (address.value.indexOf('.', address.value.indexOf('@')) < 0) {
            throw invalid(
                    "mail",
                    "mail-address-host",
                    Map.of("host", address.value.substring(address.value.indexOf('@') + 1)));
        }
        return address;
    }

    /** What two addresses are compared by. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Whether both reach the same box. */
    public boolean same(MailAddress other) {
        return key().equals(other.key());
    }

    @Override
    public String toString() {
        return value;
    }

    private static String stripSpaces(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }
}
