package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.holdfast.persistence.database.embedded.collection.KeyFilter.Verdict;
import org.holdfast.persistence.database.embedded.store.DurableMap;
import org.jspecify.annotations.Nullable;

/** Answers queries by walking a plan. */
final class Search {

    private static final int LARGE = 8 * 1024;

    private final Planner planner;
    private final DurableMap documents;
    private final BiPredicate<Document, Document> matcher;

    /**
     * @param matcher whether a document fits a query
     */
    Search(Planner planner, DurableMap documents, BiPredicate<Document, Document> matcher) {
        this.planner = planner;
        this.documents = documents;
        this.matcher = matcher;
    }

    Stream<Found> find(Selection selection) {
        Order order = Order.of(selection.sort());
        Plan plan = planner.plan(Filter.of(selection.query()), Wanted.documents(order, selection.enough()));
        Stream<Found> found = matching(plan, Asked.of(selection.query()), parts(selection));
        if (!plan.ordered()) {
            found = sorted(found, order, selection.enough());
        }
        found = found.skip(selection.skip());
        return selection.limit() == 0 ? found : found.limit(selection.limit());
    }

    private static Paths parts(Selection selection) {
        Paths asked = selection.wanted().and(Paths.ofQuery(selection.query()));
        return selection.sort() == null
                ? asked
                : asked.and(Paths.of(selection.sort().keySet()));
    }

    int count(Document query, int skip, int limit) {
        Plan plan = planner.plan(Filter.of(query), Wanted.count(limit > 0 ? (long) skip + limit : 0));
        long all = plan.exact() && !plan.distinct() ? counted(plan) : walked(plan, query, skip, limit);
        long rest = Math.max(0, all - skip);
        return (int) Math.min(limit > 0 ? limit : Integer.MAX_VALUE, rest);
    }

    private static long counted(Plan plan) {
        return plan.groups().stream()
                .flatMap(group -> group.stream())
                .mapToLong(interval -> Walk.count(plan.space(), interval.slice()))
                .sum();
    }

    private long walked(Plan plan, Document query, int skip, int limit) {
        Asked asked = Asked.of(query);
        Stream<Entry> fitting = Walk.entries(plan).filter(entry -> isCounted(plan, entry, asked));
        return (limit > 0 ? fitting.limit((long) skip + limit) : fitting).count();
    }

    private boolean isCounted(Plan plan, Entry entry, Asked query) {
        Verdict verdict = plan.keyFilter().judge(entry.key());
        if (verdict == Verdict.YES && plan.byKey()) {
            return true;
        }
        return verdict != Verdict.NO && fetch(plan, entry, query, query.paths()) != null;
    }

    private Stream<Found> matching(Plan plan, Asked query, Paths parts) {
        return Walk.entries(plan)
                .filter(entry -> plan.keyFilter().judge(entry.key()) != Verdict.NO)
                .map(entry -> fetch(plan, entry, query, parts))
                .filter(Objects::nonNull);
    }

    /** A large document is not decoded before it is known to fit. */
    private @Nullable Found fetch(Plan plan, Entry entry, Asked query, Paths parts) {
        DocumentId id = plan.space().documentOf(entry.key(), entry.value());
        byte[] bytes = plan.space().holdsDocuments() ? entry.value() : documents.find(id.key());
        if (bytes == null || !query.fits(bytes) || (bytes.length > LARGE && !fits(query.excerpt(bytes), query))) {
            return null;
        }
        Document document = Documents.fromBytes(Excerpt.take(bytes, parts));
        return bytes.length > LARGE || matcher.test(document, query.rest()) ? new Found(id, document) : null;
    }

    private boolean fits(byte[] excerpt, Asked query) {
        return matcher.test(Documents.fromBytes(excerpt), query.rest());
    }

    /**
     * A query, of which the bytes of a document may tell a part.
     *
     * @param paths what the rest asks of
     */
    private record Asked(Optional<ManyValues> values, Document rest, Paths paths) {

        static Asked of(Document query) {
            Optional<ManyValues> values = ManyValues.of(query);
            Document rest = values.map(ManyValues::rest).orElse(query);
            return new Asked(values, rest, Paths.ofQuery(rest));
        }

        boolean fits(byte[] document) {
            return values.isEmpty() || values.get().fits(document);
        }

        byte[] excerpt(byte[] document) {
            return Excerpt.take(document, paths);
        }
    }

    /** With a limit no more are kept than will be sent. */
    private static Stream<Found> sorted(Stream<Found> found, Order order, long enough) {
        SortKey sortKey = new SortKey(order);
        Stream<Sorted> keyed = found.map(each -> new Sorted(sortKey.of(each.document()), each));
        Comparator<Sorted> inOrder = (one, other) -> Arrays.compareUnsigned(one.key, other.key);
        Stream<Sorted> sorted = enough == 0 ? keyed.sorted(inOrder) : FirstOf.sorted(keyed, inOrder, enough);
        return sorted.map(each -> each.found);
    }

    private static final class Sorted {

        private final byte[] key;
        private final Found found;

        Sorted(byte[] key, Found found) {
            this.key = key;
            this.found = found;
        }
    }
}
