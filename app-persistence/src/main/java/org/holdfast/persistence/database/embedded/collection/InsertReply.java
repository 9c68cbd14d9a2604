package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The server says that all documents were inserted even where some were refused; a client counts on the truth. */
final class InsertReply {

    private InsertReply() {}

    static Document countingInserted(Document reply, Document command) {
        if (reply.get("writeErrors") instanceof List<?> errors && command.get("documents") instanceof List<?> sent) {
            boolean ordered = Utils.isTrue(command.get("ordered"));
            reply.put("n", ordered ? firstRefused(errors) : sent.size() - errors.size());
        }
        return reply;
    }

    private static Object firstRefused(List<?> errors) {
        return ((Document) errors.get(0)).getOrDefault("index", 0);
    }
}
