package org.holdfast.domain.directory;

import java.util.regex.Pattern;
import org.holdfast.domain.shared.InvalidValueException;

/** Names a directory at the broker, for example {@code directory_01ECAZ4NV9QMV47GW873HDCX74}. */
public record DirectoryId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public DirectoryId {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValueException.invalid("directory", "id-malformed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
