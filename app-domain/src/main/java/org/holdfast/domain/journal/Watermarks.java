package org.holdfast.domain.journal;

import java.time.Instant;
import java.util.Optional;

/** Up to which moment a reader of the journal has come. */
public interface Watermarks {

    /** The moment; empty for a reader that never ran. */
    Optional<Instant> find(String reader);

    /** Notes the moment. */
    void set(String reader, Instant moment);
}
