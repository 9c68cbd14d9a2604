package org.holdfast.domain.shared;

import java.util.Map;

/**
 * A thing that is not there for this caller: it does not exist, belongs to another organisation, or lies outside what
 * the caller may see. The three are not told apart.
 */
public final class NotFoundException extends DomainException {

    private NotFoundException(String what) {
        super(Kind.NOT_FOUND, what + "-not-found", Map.of());
    }

    /** @param what the word of the thing, for example {@code site}; the code is {@code site-not-found} */
    public static NotFoundException notFound(String what) {
        return new NotFoundException(what);
    }
}
