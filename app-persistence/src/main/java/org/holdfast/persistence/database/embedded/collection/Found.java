package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document and where it is kept.
 *
 * @param id its key
 * @param document a copy of it
 */
record Found(DocumentId id, Document document) {}
