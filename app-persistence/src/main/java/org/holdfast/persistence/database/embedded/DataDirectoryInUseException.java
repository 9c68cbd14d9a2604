package org.holdfast.persistence.database.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Another process has the database of this directory open; two would destroy each other's data. */
public final class DataDirectoryInUseException extends DomainException {

    private final String message;

    DataDirectoryInUseException(Path directory, String holder) {
        super(Kind.UNAVAILABLE, "data-directory-in-use", Map.of("directory", directory.toString(), "holder", holder));
        this.message = "data-directory-in-use: the directory " + directory + " is in use by " + holder
                + ". Stop that process, or give this one a directory of its own with holdfast.data.dir, or connect both"
                + " to one MongoDB with holdfast.mongodb.uri.";
    }

    @Override
    public String getMessage() {
        return message;
    }
}
