package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a document that a command is about, as a tree of field names: a leaf means all that is there. Where a
 * command cannot be said by paths, it is about {@linkplain #ALL everything}.
 */
final class Paths {

    /** The document as a whole. */
    static final Paths ALL = new Paths(Map.of(), true);

    private final Map<String, Paths> fields;
    private final boolean all;

    private Paths(Map<String, Paths> fields, boolean all) {
        this.fields = fields;
        this.all = all;
    }

    /** Those with dots between their names. */
    static Paths of(Collection<String> dotted) {
        Paths paths = new Paths(Map.of(), false);
        for (String path : dotted) {
            paths = paths.and(of(path));
        }
        return paths;
    }

    private static Paths of(String dotted) {
        List<String> names = Arrays.asList(dotted.split("\\.", -1));
        Paths path = ALL;
        for (int place = names.size() - 1; place >= 0; place--) {
            String name = names.get(place);
            if (name.isEmpty() || name.startsWith("$")) {
                return ALL;
            }
            path = new Paths(Map.of(name, path), false);
        }
        return path;
    }

    /** What decides whether a document fits a query. */
    static Paths ofQuery(Document query) {
        List<String> asked = new ArrayList<>();
        return collect(query, asked) ? of(asked) : ALL;
    }

    private static boolean collect(Document query, List<String> asked) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            if (!entry.getKey().startsWith("$")) {
                asked.add(entry.getKey());
            } else if (!(isJunction(entry.getKey()) && collectAll(entry.getValue(), asked))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJunction(String operator) {
        return operator.equals("$and") || operator.equals("$or") || operator.equals("$nor");
    }

    private static boolean collectAll(Object parts, List<String> asked) {
        return parts instanceof Collection<?> queries
                && queries.stream().allMatch(part -> part instanceof Document query && collect(query, asked));
    }

    /** What an update looks at and writes. */
    static Paths ofUpdate(Document update) {
        if (update.isEmpty()) {
            return ALL; // in place of the document
        }
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, Object> entry : update.entrySet()) {
            boolean byPath = entry.getKey().startsWith("$") && !entry.getKey().equals("$rename");
            if (!byPath || !(entry.getValue() instanceof Document fields)) {
                return ALL;
            }
            written.addAll(fields.keySet());
        }
        return of(written);
    }

    /** What is left of a document by a projection that names the fields to keep. */
    static Paths ofProjection(@Nullable Document projection) {
        if (projection == null || !projection.values().stream().allMatch(Paths::isFlag)) {
            return ALL;
        }
        List<String> kept = projection.entrySet().stream()
                .filter(field -> Utils.isTrue(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        boolean leavesOut = kept.isEmpty()
                || projection.keySet().stream()
                        .anyMatch(field -> !kept.contains(field) && !field.equals(PrimaryIndex.FIELD));
        return leavesOut ? ALL : of(kept).and(of(PrimaryIndex.FIELD));
    }

    private static boolean isFlag(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Both. */
    Paths and(Paths others) {
        if (all || others.all) {
            return ALL;
        }
        Map<String, Paths> both = new HashMap<>(fields);
        others.fields.forEach((name, paths) -> both.merge(name, paths, Paths::and));
        return new Paths(both, false);
    }

    boolean isAll() {
        return all;
    }

    /** What is meant of a field, null when it is not. */
    @Nullable
    Paths below(String field) {
        return fields.get(field);
    }
}
