package org.holdfast.domain.journal;

import java.util.List;

/**
 * Event: entries were appended and the current state brought up to them.
 *
 * @param entries in the order in which they were appended
 */
public record Recorded(List<Entry> entries) {

    public Recorded {
        entries = List.copyOf(entries);
    }
}
