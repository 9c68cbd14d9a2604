package org.holdfast.web.journal;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the journal in words.
 *
 * @param actor who
 * @param actorId by whom the activity can be narrowed
 * @param text what they did, for example "renamed the site"
 * @param subject the name of what was changed; may be empty
 * @param href where the thing is shown; empty where it has no page
 * @param at when
 * @param origin through what; empty for a page
 * @param imported whether an import wrote it
 * @param reason what the actor gave as the reason; may be empty
 * @param changes the fields that got another value
 */
public record HistoryLine(
        String actor,
        String actorId,
        String text,
        String subject,
        String href,
        Instant at,
        String origin,
        boolean imported,
        String reason,
        List<Changed> changes) {

    /** A field with its value before and after, in words; empty for none. */
    public record Changed(String field, String before, String after) {}

    public HistoryLine {
        changes = List.copyOf(changes);
    }
}
