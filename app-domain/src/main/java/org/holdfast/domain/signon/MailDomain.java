package org.holdfast.domain.signon;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * What follows the {@code @} of mail addresses, in lower case and as the network writes it: {@code xn--mnchen-3ya.example}
 * for {@code münchen.example}. Every mail address has one.
 */
public record MailDomain(String value) implements Comparable<MailDomain> {

    private static final int LONGEST = 253;

    /** Marks and twice the length, as lower case makes two characters of an {@code İ}. */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.-]{0,506}[\\p{L}\\p{M}\\p{N}])?");

    /** Letters of which Java's rules make others, while the network tells them apart. */
    private static final Pattern OWN_LETTERS = Pattern.compile("[ßẞς]");

    public MailDomain {
        value = written(value.strip()).toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw InvalidValueException.invalid("domain", "domain-malformed");
        }
    }

    /** The domain of an address. */
    public static MailDomain of(MailAddress mail) {
        return new MailDomain(mail.value().substring(mail.value().lastIndexOf('@') + 1));
    }

    /** The domain of a text that has the form of one. */
    public static Optional<MailDomain> find(String text) {
        try {
            return Optional.of(new MailDomain(text));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    /** As the network writes it, where it can be. */
    private static String written(String text) {
        if (text.length() > LONGEST || OWN_LETTERS.matcher(text).find()) {
            return text;
        }
        try {
            String ascii = IDN.toASCII(text);
            return ascii.length() <= LONGEST ? ascii : text;
        } catch (IllegalArgumentException impossible) {
            return text;
        }
    }

    @Override
    public int compareTo(MailDomain other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
