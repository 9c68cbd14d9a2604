package org.holdfast.persistence.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reads pages by keyset: one command, one element more than asked for. */
public final class Pages {

    private Pages() {}

    /**
     * A page of the documents that match, in the order of a field whose values are unique texts.
     *
     * @param ascending whether the list itself ascends
     */
    public static <T> Page<T> read(
            MongoCollection<Document> collection,
            Bson filter,
            String field,
            boolean ascending,
            PageRequest request,
            Function<Document, T> form) {
        return read(collection, filter, field, ascending, request, form, List.of());
    }

    /**
     * The same, reading only some fields.
     *
     * @param fields the names of the fields that {@code form} needs; none for all
     */
    public static <T> Page<T> read(
            MongoCollection<Document> collection,
            Bson filter,
            String field,
            boolean ascending,
            PageRequest request,
            Function<Document, T> form,
            List<String> fields) {
        boolean upwards = ascending == request.forward();
        Bson from = request.key()
                .map(key -> Filters.and(filter, upwards ? Filters.gt(field, key) : Filters.lt(field, key)))
                .orElse(filter);
        Bson order = upwards ? Sorts.ascending(field) : Sorts.descending(field);
        List<T> read = Stored.read(() -> collection
                .find(from)
                .projection(fields.isEmpty() ? null : Projections.include(fields))
                .sort(order)
                .limit(request.size() + 1)
                .batchSize(request.size() + 1)
                .map(form::apply)
                .into(new ArrayList<>()));
        return Page.of(request, read);
    }

    /** Everything in sight: the path contains one of the keys. */
    public static Bson inSight(Sight sight) {
        Bson path =
                sight.keys().size() == 1 ? Filters.eq("path", sight.keys().get(0)) : Filters.in("path", sight.keys());
        return Filters.and(Filters.eq("organisation", sight.organisation().value()), path);
    }
}
