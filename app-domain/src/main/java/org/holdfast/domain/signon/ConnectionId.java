package org.holdfast.domain.signon;

import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/** Names a connection to an identity provider, as the broker named it. */
public record ConnectionId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public ConnectionId {
        if (!wellFormed(value)) {
            throw InvalidValueException.invalid("connection", "connection-malformed");
        }
    }

    static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
