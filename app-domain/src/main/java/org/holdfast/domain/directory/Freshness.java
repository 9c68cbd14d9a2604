package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * How new what is known of something is. Events may come in any order, and old ones again.
 *
 * @param event when the newest event about it happened, by the broker's clock
 * @param data when it was described anew for the last time, by the broker's clock
 * @param heardAt when that was heard, by ours
 */
public record Freshness(Instant event, Optional<Instant> data, Instant heardAt) {

    /** Whether an event tells nothing new: another one that happened later, or tells of a later state, was heard before. */
    boolean after(Instant happened, Optional<Instant> described) {
        return happened.isBefore(event)
                || (described.isPresent() && data.isPresent() && described.get().isBefore(data.get()));
    }
}
