package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline, split into what a query can do ({@code $match}, then {@code $sort}, {@code $skip} and {@code $limit}) and
 * the rest.
 */
final class Pipeline {

    private final List<Document> all;
    private final List<Document> matches = new ArrayList<>();
    private final @Nullable Document sort;
    private final int skip;
    private final int limit;
    private int next;

    private Pipeline(List<Document> stages) {
        all = stages;
        while (stage("$match") instanceof Document match) {
            matches.add(match);
            next++;
        }
        sort = stage("$sort") instanceof Document wanted ? wanted : null;
        next += sort == null ? 0 : 1;
        skip = number("$skip");
        limit = number("$limit");
    }

    static Pipeline of(List<Document> stages) {
        return new Pipeline(stages);
    }

    private @Nullable Object stage(String name) {
        return next < all.size() ? all.get(next).get(name) : null;
    }

    private int number(String name) {
        if (stage(name) instanceof Number number && number.longValue() > 0 && number.longValue() <= Integer.MAX_VALUE) {
            next++;
            return number.intValue();
        }
        return 0;
    }

    List<Document> all() {
        return all;
    }

    Document query() {
        return matches.size() == 1 ? matches.get(0) : all("$and");
    }

    private Document all(String operator) {
        return matches.isEmpty() ? new Document() : new Document(operator, matches);
    }

    Selection selection() {
        return new Selection(query(), sort, skip, limit);
    }

    int skip() {
        return skip;
    }

    int limit() {
        return limit;
    }

    List<Document> rest() {
        return all.subList(next, all.size());
    }

    /**
     * How a pipeline that only counts wants to be told.
     *
     * @param id the {@code _id} of the one group
     * @param field the field for the number
     */
    record Counter(@Nullable Object id, String field) {}

    /** What the driver sends for {@code countDocuments}. */
    Optional<Counter> counter() {
        List<Document> rest = rest();
        if (rest.size() != 1 || !(rest.get(0).get("$group") instanceof Document group) || group.size() != 2) {
            return Optional.empty();
        }
        Object id = group.get("_id");
        boolean constant = group.containsKey("_id") && (id == null || id instanceof Number);
        return group.entrySet().stream()
                .filter(field -> constant && isOne(field.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(field -> new Counter(id, field));
    }

    private static boolean isOne(Object accumulator) {
        return accumulator instanceof Document sum
                && sum.size() == 1
                && sum.get("$sum") instanceof Integer one
                && one == 1;
    }
}
