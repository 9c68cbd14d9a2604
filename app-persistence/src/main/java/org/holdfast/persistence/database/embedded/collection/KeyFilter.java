package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.holdfast.persistence.database.embedded.key.KeyReader;
import org.jspecify.annotations.Nullable;

/**
 * Says no to a document by looking at its key alone, and where possible yes. It asks the server's matcher about a
 * document that consists of the key's values.
 */
final class KeyFilter {

    /** What a key tells. */
    enum Verdict {
        NO,
        YES,
        ASK_THE_DOCUMENT
    }

    private final List<IndexField> fields;
    private final List<@Nullable FieldFilter> filters;
    private final Document query;
    private final int depth;
    private final QueryMatcher matcher = new DefaultQueryMatcher();

    private KeyFilter(List<IndexField> fields, List<@Nullable FieldFilter> filters) {
        this.fields = fields;
        this.filters = filters;
        this.query = query(filters);
        this.depth = 1
                + IntStream.range(0, filters.size())
                        .filter(i -> filters.get(i) != null)
                        .max()
                        .orElse(-1);
    }

    /**
     * The filter for what the bounds leave open.
     *
     * @param settled how many of the fields the bounds have settled
     */
    static KeyFilter of(KeySpace space, Filter filter, Set<String> settled) {
        List<@Nullable FieldFilter> filters = IntStream.range(0, space.fields().size())
                .<@Nullable FieldFilter>mapToObj(i -> open(space, i, filter, settled))
                .toList();
        return new KeyFilter(space.fields(), filters);
    }

    private static @Nullable FieldFilter open(KeySpace space, int i, Filter filter, Set<String> settled) {
        String path = space.fields().get(i).path();
        if (space.isMultikey(i) || settled.contains(path)) {
            return null;
        }
        return filter.field(path).filter(FieldFilter::isAboutTheValue).orElse(null);
    }

    private static Document query(List<@Nullable FieldFilter> filters) {
        Document query = new Document();
        List<Document> parts = new ArrayList<>();
        for (FieldFilter filter : filters) {
            if (filter != null) {
                filter.predicates().forEach(predicate -> parts.add(new Document(filter.path(), compiled(predicate))));
            }
        }
        if (!parts.isEmpty()) {
            query.put("$and", parts);
        }
        return query;
    }

    /** An expression that is written out would be compiled for every key. */
    private static @Nullable Object compiled(@Nullable Object predicate) {
        return BsonRegularExpression.isRegularExpression(predicate)
                ? BsonRegularExpression.convertToRegularExpression(predicate)
                : predicate;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    boolean asksFor(String path) {
        return filters.stream()
                .anyMatch(filter -> filter != null && filter.path().equals(path));
    }

    Verdict judge(byte[] key) {
        if (isEmpty()) {
            return Verdict.YES;
        }
        Document values = new Document();
        KeyReader reader = new KeyReader(key);
        for (int i = 0; i < depth; i++) {
            Object value = reader.next(fields.get(i).ascending());
            FieldFilter filter = filters.get(i);
            if (filter != null) {
                if (value == KeyReader.UNREADABLE || (value instanceof Number && filter.matchesText())) {
                    return Verdict.ASK_THE_DOCUMENT;
                }
                Utils.changeSubdocumentValue(values, fields.get(i).path(), value);
            }
        }
        return matcher.matches(values, query) ? Verdict.YES : Verdict.NO;
    }
}
