package org.holdfast.domain.shared;

import java.util.Map;

/** Somebody else is doing what only one may do at a time; trying again in a moment helps. */
public final class BusyException extends DomainException {

    private BusyException(String what) {
        super(Kind.CONFLICT, "busy", Map.of("what", what));
    }

    /** @param what is being done, for example {@code site-tree} */
    public static BusyException busy(String what) {
        return new BusyException(what);
    }
}
