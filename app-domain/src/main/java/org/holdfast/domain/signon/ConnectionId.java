package org.holdfast.domain.signon;

import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/** Names a connection to an identity provider, as the broker named it: anything that goes into an address as it is. */
public record ConnectionId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:~-]{1,200}");

    public ConnectionId {
        if (!wellFormed(value)) {
            throw InvalidValueException.invalid("connection", "connection-malformed");
        }
    }

    /** One of a text that somebody sent; empty where that is none. */
    public static Optional<ConnectionId> find(String text) {
        return Optional.of(text).filter(ConnectionId::wellFormed).map(ConnectionId::new);
    }

    private static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
