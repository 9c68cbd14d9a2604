package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart into what it asks of each field. Everything is joined by "and"; what cannot be said of one field
 * ({@code $or}, {@code $expr}) stays behind and is for the matcher.
 */
final class Filter {

    private static final int SAMPLE = 16;
    private static final Set<String> NOT_WANTED = Set.of("$nin", "$ne");

    private final Document query;
    private final Map<String, List<@Nullable Object>> predicates = new LinkedHashMap<>();
    private boolean saysMore;
    private boolean narrowsMore;

    private Filter(Document query) {
        this.query = query;
        take(query);
    }

    static Filter of(Document query) {
        return new Filter(query);
    }

    /** The whole query. */
    Document query() {
        return query;
    }

    /** What is asked of a field. */
    Optional<FieldFilter> field(String path) {
        return Optional.ofNullable(predicates.get(path)).map(asked -> new FieldFilter(path, asked));
    }

    /** What is asked of each field. */
    List<FieldFilter> fields() {
        return predicates.entrySet().stream()
                .map(field -> new FieldFilter(field.getKey(), field.getValue()))
                .toList();
    }

    /**
     * A query of which a field must be in both of two sets of values: of the whole, and of some of it.
     *
     * @param byFew looked up by the smaller set
     * @param byMany looked up by the larger one
     * @param sample looked up by a few of the larger one
     * @param many how many values the larger one has
     * @param share how many times as many that are as in the sample
     */
    record TwoSets(Filter byFew, Filter byMany, Filter sample, int many, double share) {}

    /** The two sets, where there are such. */
    Optional<TwoSets> twoSets() {
        return predicates.entrySet().stream()
                .filter(field -> field.getValue().size() == 2)
                .flatMap(field -> twoSets(field.getKey(), field.getValue()).stream())
                .findFirst();
    }

    private Optional<TwoSets> twoSets(String path, List<@Nullable Object> asked) {
        Optional<Collection<?>> one = points(path, asked.get(0));
        Optional<Collection<?>> other = points(path, asked.get(1));
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean first = one.get().size() < other.get().size();
        @Nullable Object few = asked.get(first ? 0 : 1);
        @Nullable Object many = asked.get(first ? 1 : 0);
        Collection<?> larger = (first ? other : one).get();
        List<?> values = larger instanceof List<?> list ? list : new ArrayList<>(larger);
        int step = Math.max(1, values.size() / SAMPLE);
        List<@Nullable Object> some = new ArrayList<>();
        for (int place = 0; place < values.size(); place += step) {
            some.add(values.get(place));
        }
        return Optional.of(new TwoSets(
                with(path, few, many),
                with(path, many, few),
                with(path, new Document("$in", some), few),
                values.size(),
                (double) values.size() / Math.max(1, some.size())));
    }

    private static Optional<Collection<?>> points(String path, @Nullable Object asked) {
        return new FieldFilter(path, Collections.singletonList(asked)).points();
    }

    private Filter with(String path, @Nullable Object first, @Nullable Object second) {
        Filter other = new Filter(query);
        other.predicates.put(path, Arrays.asList(first, second));
        return other;
    }

    /** Whether there are conditions that are not about one field. */
    boolean saysMore() {
        return saysMore;
    }

    /** Whether these leave out much, as far as one can tell without asking. */
    boolean narrowsMore() {
        return narrowsMore;
    }

    private void take(Document part) {
        for (Map.Entry<String, Object> entry : part.entrySet()) {
            String key = entry.getKey();
            if (key.equals("$and") && entry.getValue() instanceof List<?> parts) {
                takeAll(parts);
            } else if (key.startsWith("$")) {
                saysMore = true;
                narrowsMore = narrowsMore || !(key.equals("$or") && leavesLittleOut(entry.getValue()));
            } else {
                predicates.computeIfAbsent(key, field -> new ArrayList<>(1)).add(entry.getValue());
            }
        }
    }

    private void takeAll(List<?> parts) {
        saysMore = saysMore || parts.isEmpty();
        narrowsMore = narrowsMore || parts.isEmpty();
        for (Object part : parts) {
            if (part instanceof Document document) {
                take(document);
            } else {
                saysMore = true;
                narrowsMore = true;
            }
        }
    }

    /** One of several, of which one names only what is not wanted: whatever else there is comes through. */
    private static boolean leavesLittleOut(@Nullable Object choices) {
        return choices instanceof List<?> parts && parts.stream().anyMatch(Filter::namesOnlyWhatIsNotWanted);
    }

    private static boolean namesOnlyWhatIsNotWanted(@Nullable Object part) {
        return part instanceof Document document
                && document.values().stream()
                        .allMatch(asked -> asked instanceof Document condition
                                && condition.keySet().stream().allMatch(NOT_WANTED::contains));
    }
}
