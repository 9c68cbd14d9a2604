package org.holdfast.domain.signon;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.shared.InvalidValueException;

/** What follows the {@code @} of mail addresses, in lower case. */
public record MailDomain(String value) implements Comparable<MailDomain> {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");

    public MailDomain {
        value = value.strip().toLowerCase(Locale.ROOT);
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

    @Override
    public int compareTo(MailDomain other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
