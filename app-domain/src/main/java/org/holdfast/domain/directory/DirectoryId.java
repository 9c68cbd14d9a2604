package org.holdfast.domain.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/** Names a directory at the broker, for example {@code directory_01ECAZ4NV9QMV47GW873HDCX74}. */
public record DirectoryId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:~-]{1,200}");

    public DirectoryId {
        if (!wellFormed(value)) {
            throw InvalidValueException.invalid("directory", "id-malformed");
        }
    }

    /** One of a text that somebody sent; empty where that is none. */
    public static Optional<DirectoryId> find(String text) {
        return Optional.of(text).filter(DirectoryId::wellFormed).map(DirectoryId::new);
    }

    private static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
