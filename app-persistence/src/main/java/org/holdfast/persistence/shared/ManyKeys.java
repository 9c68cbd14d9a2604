package org.holdfast.persistence.shared;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.jspecify.annotations.Nullable;

/**
 * That a path contains one of thousands of keys. To make that of texts takes a part of the time of a query that it is for,
 * so the ones used last are kept; they say nothing that the sight does not say itself. They are no raw bytes: the driver
 * takes such apart and writes them anew where they are a part of a command.
 */
final class ManyKeys {

    /** About five megabytes. */
    private static final int MOST = 100_000;

    private record Kept(BsonDocument condition, int size) {}

    private final Map<Sight, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int weighed;

    /** The condition on the path. */
    Bson of(Sight sight) {
        return new BsonDocument("path", condition(sight));
    }

    private synchronized BsonDocument condition(Sight sight) {
        @Nullable Kept before = kept.get(sight);
        if (before != null) {
            return before.condition();
        }
        BsonArray values =
                new BsonArray(sight.keys().stream().map(BsonString::new).toList());
        BsonDocument made = new BsonDocument("$in", values);
        kept.put(sight, new Kept(made, values.size()));
        weighed += values.size();
        for (Iterator<Kept> eldest = kept.values().iterator(); weighed > MOST && eldest.hasNext(); ) {
            weighed -= eldest.next().size();
            eldest.remove();
        }
        return made;
    }
}
