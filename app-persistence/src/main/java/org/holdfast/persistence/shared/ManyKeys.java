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
 * That a path contains one of thousands of keys. To make that of texts takes a quarter of the time of a query that it is
 * for, so the ones used last are kept; they say nothing that the sight does not say itself.
 */
final class ManyKeys {

    /** About five megabytes. */
    private static final int MOST = 100_000;

    private final Map<Sight, BsonArray> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int weighed;

    /** The condition on the path. */
    Bson of(Sight sight) {
        return new BsonDocument("path", new BsonDocument("$in", values(sight)));
    }

    private synchronized BsonArray values(Sight sight) {
        @Nullable BsonArray before = kept.get(sight);
        if (before != null) {
            return before;
        }
        BsonArray made =
                new BsonArray(sight.keys().stream().map(BsonString::new).toList());
        kept.put(sight, made);
        weighed += made.size();
        for (Iterator<BsonArray> eldest = kept.values().iterator(); weighed > MOST && eldest.hasNext(); ) {
            weighed -= eldest.next().size();
            eldest.remove();
        }
        return made;
    }
}
