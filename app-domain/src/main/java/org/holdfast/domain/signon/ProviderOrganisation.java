package org.holdfast.domain.signon;

import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/** Names an organisation at the broker, for example {@code org_01EHWNCE74X7JSDV0X3SZ3KJNY}. */
public record ProviderOrganisation(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public ProviderOrganisation {
        value = value.strip();
        if (value.isEmpty()) {
            throw InvalidValueException.invalid("provider", "value-blank");
        }
        if (!FORM.matcher(value).matches()) {
            throw InvalidValueException.invalid("provider", "provider-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
