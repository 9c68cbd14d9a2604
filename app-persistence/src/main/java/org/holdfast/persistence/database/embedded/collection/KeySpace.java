package org.holdfast.persistence.database.embedded.collection;

import java.util.List;
import org.holdfast.persistence.database.embedded.store.DurableMap;

/** Something sorted that a query can walk: an ordered index, or the documents themselves in the order of their ids. */
interface KeySpace {

    /** What the keys consist of, in order. */
    List<IndexField> fields();

    /** Whether some document has an array at this field, and so more than one key. */
    boolean isMultikey(int field);

    /** Whether documents without any of the fields have no key. */
    boolean isSparse();

    /** The keys, each with what it stands for. */
    DurableMap entries();

    /** Which document an entry belongs to. */
    DocumentId documentOf(byte[] key, byte[] value);

    /** Whether the entries are the documents. */
    boolean holdsDocuments();
}
