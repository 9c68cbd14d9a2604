package org.holdfast.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.web.activity.HistoryRow.ChangeRow;
import org.holdfast.web.shared.Texts;

/**
 * Entries of the journal in words: {@code activity.<kind>} says what happened, {@code field.<name>} what a field is
 * called. A kind or field without a text is shown by its own name.
 */
@ApplicationScoped
public class HistoryWords {

    private static final int LONGEST = 400;

    /** What orders things inside and says nothing to a reader. */
    private static final Set<String> INSIDE = Set.of("rank", "board");

    private final Texts texts;

    @Inject
    public HistoryWords(Texts texts) {
        this.texts = texts;
    }

    /** An entry as a page shows it. */
    public HistoryRow row(Entry entry) {
        return new HistoryRow(
                entry.actorName(),
                text(entry.kind()),
                entry.at(),
                entry.origin() == Origin.PAGE
                        ? ""
                        : texts.text("origin." + entry.origin().name()),
                entry.reason().orElse(""),
                entry.changes().stream()
                        .filter(change -> !INSIDE.contains(change.field()))
                        .filter(change -> entry.version() > 1 || change.after().isPresent())
                        .map(this::change)
                        .toList());
    }

    /** What happened, so that it reads on after who did it. */
    public String text(String kind) {
        String key = "activity." + kind;
        return texts.has(key) ? texts.text(key) : spaced(kind);
    }

    private ChangeRow change(FieldChange change) {
        return new ChangeRow(
                field(change.field()),
                change.before().map(HistoryWords::value).orElse(""),
                change.after().map(HistoryWords::value).orElse(""));
    }

    private String field(String name) {
        String key = "field." + name;
        return texts.has(key) ? texts.text(key) : spaced(name.replaceAll("([A-Z])", "-$1"));
    }

    private static String spaced(String name) {
        return name.replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    static String value(Object value) {
        String text = words(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String words(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Instant moment) {
            return moment.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(HistoryWords::words).collect(Collectors.joining(", "));
        }
        return value instanceof Map<?, ?> map ? named(map) : value.toString();
    }

    /** A nested thing by its name, or by what it is, or by all that it holds. */
    private static String named(Map<?, ?> map) {
        return Optional.ofNullable(map.get("name"))
                .or(() -> Optional.ofNullable(map.get("what")).map(what -> spaced(what.toString())))
                .map(Object::toString)
                .orElseGet(() -> map.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
