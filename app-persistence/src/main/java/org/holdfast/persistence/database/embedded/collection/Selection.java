package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for.
 *
 * @param query which fit
 * @param sort in which order, null for any
 * @param skip how many to leave out at the beginning
 * @param limit how many at most, 0 for all
 * @param wanted which parts of them; what the query and the order are about comes along
 */
record Selection(Document query, @Nullable Document sort, int skip, int limit, Paths wanted) {

    /** Whole documents. */
    Selection(Document query, @Nullable Document sort, int skip, int limit) {
        this(query, sort, skip, limit, Paths.ALL);
    }

    /** The server says "all" by a negative limit where it drops an index. */
    Selection {
        limit = Math.max(0, limit);
    }

    /** How many of the fitting documents have to be known, 0 for all. */
    long enough() {
        return limit == 0 ? 0 : (long) skip + limit;
    }
}
