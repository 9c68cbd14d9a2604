package org.holdfast.persistence.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.databases.mongodb.mapping.MongoDBTemplate;
import org.holdfast.domain.access.Sight;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reads pages by keyset: one command, one element more than asked for. */
public final class Pages {

    private static final int MANY = 64;
    private static final ManyKeys MANY_KEYS = new ManyKeys();

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
        List<T> read = Stored.read(() -> collection
                .find(from(filter, field, upwards, request))
                .projection(fields.isEmpty() ? null : Projections.include(fields))
                .sort(order(field, upwards))
                .limit(request.size() + 1)
                .batchSize(request.size() + 1)
                .map(form::apply)
                .into(new ArrayList<>()));
        return Page.of(request, read);
    }

    /**
     * A page of JNoSQL's entities, in the order of a field whose values are unique texts. JNoSQL's own pages by cursor go
     * the wrong way in a descending list and backwards.
     *
     * @param ascending whether the list itself ascends
     */
    public static <D, T> Page<T> read(
            MongoDBTemplate template,
            Class<D> entity,
            Bson filter,
            String field,
            boolean ascending,
            PageRequest request,
            Function<D, T> form) {
        boolean upwards = ascending == request.forward();
        List<Bson> pipeline = List.of(
                Aggregates.match(from(filter, field, upwards, request)),
                Aggregates.sort(order(field, upwards)),
                Aggregates.limit(request.size() + 1));
        return Page.of(
                request,
                Stored.read(() -> template.aggregate(entity, pipeline).map(form).toList()));
    }

    private static Bson from(Bson filter, String field, boolean upwards, PageRequest request) {
        return request.key()
                .map(key -> Filters.and(filter, upwards ? Filters.gt(field, key) : Filters.lt(field, key)))
                .orElse(filter);
    }

    private static Bson order(String field, boolean upwards) {
        return upwards ? Sorts.ascending(field) : Sorts.descending(field);
    }

    /**
     * The same for a list in an order. Of many keys it also says that they all lie in the organisation, so that the
     * database may walk the whole list in its order and leave out what is not in sight, where that is shorter than putting
     * the lists of all keys together.
     */
    public static Bson inSightInOrder(Sight sight) {
        return sight.keys().size() < MANY
                ? inSight(sight)
                : Filters.and(Filters.eq("path", sight.organisation().value()), inSight(sight));
    }

    /**
     * The same where the organisation itself is in no index: who asks for its key in the path need not ask for it again, and
     * the database knows better how far it has to walk.
     */
    public static Bson inSightByPath(Sight sight) {
        return sight.keys().size() < MANY
                ? inSight(sight)
                : Filters.and(Filters.eq("path", sight.organisation().value()), MANY_KEYS.of(sight));
    }

    /** Everything in sight: the path contains one of the keys. */
    public static Bson inSight(Sight sight) {
        Bson path =
                switch (sight.keys().size()) {
                    case 1 -> Filters.eq("path", sight.keys().get(0));
                    default -> sight.keys().size() < MANY ? Filters.in("path", sight.keys()) : MANY_KEYS.of(sight);
                };
        return Filters.and(Filters.eq("organisation", sight.organisation().value()), path);
    }
}
