package org.holdfast.web.activity;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the journal as a page shows it.
 *
 * @param actor who
 * @param text what, so that it reads on after the actor
 * @param at when
 * @param origin through what; empty for the pages themselves
 * @param reason why, where somebody said so; may be empty
 * @param changes the fields that got another value
 */
public record HistoryRow(String actor, String text, Instant at, String origin, String reason, List<ChangeRow> changes) {

    public HistoryRow {
        changes = List.copyOf(changes);
    }

    /**
     * A field that got another value.
     *
     * @param field in words
     * @param before in words; empty when it had none
     * @param after in words; empty when it has none any more
     */
    public record ChangeRow(String field, String before, String after) {}
}
