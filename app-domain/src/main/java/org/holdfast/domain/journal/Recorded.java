package org.holdfast.domain.journal;

import java.util.List;

/**
 * Event: entries were appended and the current state brought up to them. What follows from them is done by observers.
 * They are told the same again by {@link Repair} when a process may have died before they were through, so an observer
 * can be repeated, and looks at the state as it is now where that may have moved on.
 *
 * @param entries in the order in which they were appended
 */
public record Recorded(List<Entry> entries) {

    public Recorded {
        entries = List.copyOf(entries);
    }
}
