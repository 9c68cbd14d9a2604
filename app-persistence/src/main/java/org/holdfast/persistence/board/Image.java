package org.holdfast.persistence.board;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.holdfast.domain.journal.Fields;

/** The fields of an aggregate within its document. Their names are all our own, so they can be names of a document. */
final class Image {

    private Image() {}

    static Document from(Fields fields) {
        return document(fields.asMap());
    }

    static Fields toFields(Document document) {
        return Fields.of(document);
    }

    private static Document document(Map<?, ?> values) {
        Document document = new Document();
        values.forEach((name, value) -> document.append(name.toString(), stored(value)));
        return document;
    }

    private static Object stored(Object value) {
        if (value instanceof Map<?, ?> map) {
            return document(map);
        }
        return value instanceof List<?> list ? list.stream().map(Image::stored).toList() : value;
    }
}
