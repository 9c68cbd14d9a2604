package org.holdfast.domain.shared;

import java.util.Map;

/** The database cannot be reached or gave up; nothing is known to be done. */
public final class StorageUnavailableException extends DomainException {

    public StorageUnavailableException(Throwable cause) {
        super(Kind.UNAVAILABLE, "storage-unavailable", Map.of());
        initCause(cause);
    }
}
