package org.holdfast.domain.journal;

import java.util.Map;
import org.holdfast.domain.shared.DomainException;

/** Somebody else changed the thing first: the version that this change was based on is not the newest. */
public final class ConcurrentChangeException extends DomainException {

    private ConcurrentChangeException(AggregateRef aggregate) {
        super(Kind.CONFLICT, "concurrent-change", Map.of("what", aggregate.type()));
    }

    /** The thing that was changed by somebody else. */
    public static ConcurrentChangeException of(AggregateRef aggregate) {
        return new ConcurrentChangeException(aggregate);
    }
}
