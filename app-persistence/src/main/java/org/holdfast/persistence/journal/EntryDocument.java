package org.holdfast.persistence.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.FieldChange;
import org.holdfast.domain.journal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an entry. Its {@code _id} is type, aggregate and version, so that the primary index is the
 * optimistic lock. The fields {@code sequence}, {@code hash} and {@code checkpoint} wait for the sealer.
 */
final class EntryDocument {

    private static final int SCHEMA = 1;

    private EntryDocument() {}

    static Document from(Entry entry) {
        return new Document("_id", entry.id())
                .append("schema", SCHEMA)
                .append("organisation", entry.path().organisation().value())
                .append("type", entry.aggregate().type())
                .append("aggregate", entry.aggregate().toString())
                .append("version", entry.version())
                .append("path", entry.path().keys())
                .append("at", Date.from(entry.at()))
                .append("order", entry.order())
                .append("actor", new Document("id", entry.actorId()).append("name", entry.actorName()))
                .append("origin", entry.origin().name())
                .append("kind", entry.kind())
                .append(
                        "changes",
                        entry.changes().stream().map(EntryDocument::change).toList())
                .append("reason", entry.reason().orElse(null))
                .append("image", stored(entry.image().asMap()))
                .append("sequence", null)
                .append("hash", null)
                .append("checkpoint", null);
    }

    static Entry toEntry(Document document) {
        String type = document.getString("type");
        String id = document.getString("aggregate").substring(type.length() + 1);
        Document actor = document.get("actor", Document.class);
        return new Entry(
                new AggregateRef(type, id),
                document.getLong("version"),
                new ScopePath(document.getList("path", String.class)),
                document.getDate("at").toInstant(),
                actor.getString("id"),
                actor.getString("name"),
                Origin.valueOf(document.getString("origin")),
                document.getString("kind"),
                document.getList("changes", Document.class).stream()
                        .map(EntryDocument::toChange)
                        .toList(),
                Optional.ofNullable(document.getString("reason")),
                Fields.of(read(document.get("image", Document.class))));
    }

    private static Document change(FieldChange change) {
        Document document = new Document("field", change.field());
        change.before().ifPresent(value -> document.append("old", storedValue(value)));
        change.after().ifPresent(value -> document.append("new", storedValue(value)));
        return document;
    }

    private static FieldChange toChange(Document document) {
        return new FieldChange(
                document.getString("field"), readValue(document.get("old")), readValue(document.get("new")));
    }

    /** Names may hold dots and dollar signs (own fields), which not every server takes: maps become lists of pairs. */
    private static Document stored(Map<String, Object> values) {
        Document document = new Document();
        values.forEach((name, value) -> document.append(name, storedValue(value)));
        return document;
    }

    private static Object storedValue(Object value) {
        if (value instanceof Instant moment) {
            return Date.from(moment);
        }
        if (value instanceof Map<?, ?> map) {
            return new Document("pairs", pairs(map));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(EntryDocument::storedValue).toList();
        }
        return value;
    }

    private static List<Document> pairs(Map<?, ?> map) {
        List<Document> pairs = new ArrayList<>();
        map.forEach((name, value) -> pairs.add(
                new Document("name", name.toString()).append("value", storedValue(Objects.requireNonNull(value)))));
        return pairs;
    }

    private static Map<String, Object> read(Document document) {
        Map<String, Object> values = new LinkedHashMap<>();
        document.forEach((name, value) -> readValue(value).ifPresent(present -> values.put(name, present)));
        return values;
    }

    private static Optional<Object> readValue(@Nullable Object value) {
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        if (value instanceof Integer number) {
            return Optional.of(number.longValue());
        }
        if (value instanceof Document pairs) {
            Map<String, Object> map = new LinkedHashMap<>();
            pairs.getList("pairs", Document.class).forEach(pair -> readValue(pair.get("value"))
                    .ifPresent(present -> map.put(pair.getString("name"), present)));
            return Optional.of(map);
        }
        if (value instanceof Collection<?> list) {
            return Optional.of(
                    list.stream().flatMap(one -> readValue(one).stream()).toList());
        }
        return Optional.ofNullable(value);
    }
}
