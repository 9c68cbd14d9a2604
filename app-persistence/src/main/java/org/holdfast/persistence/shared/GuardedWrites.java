package org.holdfast.persistence.shared;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.Element;
import org.eclipse.jnosql.mapping.semistructured.EntityConverter;
import org.jspecify.annotations.Nullable;

/** Writes JNoSQL's entities under a condition. What is stored is what JNoSQL would store, so it reads it back. */
@ApplicationScoped
@RawDriver(
        because = "JNoSQL looks first and replaces then, in two commands: an older state could overwrite a newer one")
public class GuardedWrites {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabase database;
    private final EntityConverter converter;

    @Inject
    public GuardedWrites(MongoDatabase database, EntityConverter converter) {
        this.database = database;
        this.converter = converter;
    }

    /** Writes an entity that has a {@code version}, unless the stored one is at that version or a newer one. */
    public void putNewer(Object entity) {
        CommunicationEntity communicated = converter.toCommunication(entity);
        Document document = document(communicated.elements(), true);
        Object id = document.remove(ID);
        Document change = new Document("$set", document);
        Stored.written(() -> database.getCollection(communicated.name())
                .updateOne(and(eq(ID, id), lt(VERSION, document.getLong(VERSION))), change, UPSERT));
    }

    /** @param whole whether what is null must be written, because it may have had a value before */
    private static Document document(List<?> elements, boolean whole) {
        Document document = new Document();
        for (Object one : elements) {
            Element element = (Element) one;
            @Nullable Object value = value(element.get());
            if (whole || value != null) {
                document.append(element.name(), value);
            }
        }
        return document;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            boolean embedded = !list.isEmpty() && list.get(0) instanceof Element;
            return embedded
                    ? document(list, false)
                    : list.stream().map(GuardedWrites::value).toList();
        }
        return value;
    }
}
