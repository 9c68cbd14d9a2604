package org.holdfast.persistence.shared;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.jspecify.annotations.Nullable;

/**
 * That a path contains one of thousands of keys. To make that of texts and to write it takes half of the time of a query
 * that it is for, so the ones used last are kept as they are sent; they say nothing that the sight does not say itself.
 */
final class ManyKeys {

    /** About five megabytes. */
    private static final int MOST = 100_000;

    private record Kept(RawBsonDocument condition, int size) {}

    private final Map<Sight, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int weighed;

    /** The condition on the path. */
    Bson of(Sight sight) {
        return new BsonDocument("path", condition(sight));
    }

    private synchronized RawBsonDocument condition(Sight sight) {
        @Nullable Kept before = kept.get(sight);
        if (before != null) {
            return before.condition();
        }
        BsonArray values =
                new BsonArray(sight.keys().stream().map(BsonString::new).toList());
        RawBsonDocument made = new RawBsonDocument(new BsonDocument("$in", values), new BsonDocumentCodec());
        kept.put(sight, new Kept(made, values.size()));
        weighed += values.size();
        for (Iterator<Kept> eldest = kept.values().iterator(); weighed > MOST && eldest.hasNext(); ) {
            weighed -= eldest.next().size();
            eldest.remove();
        }
        return made;
    }
}
