package org.holdfast.persistence.database.embedded.collection;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a plan in its order. */
final class Walk {

    private Walk() {}

    /** The entries, a document once. */
    static Stream<Entry> entries(Plan plan) {
        Stream<Entry> entries = stream(merged(plan));
        if (!plan.distinct()) {
            return entries;
        }
        Set<DocumentId> seen = new HashSet<>();
        return entries.filter(entry -> seen.add(plan.space().documentOf(entry.key(), entry.value())));
    }

    /** How many keys are in a slice, without going through them. */
    static long count(KeySpace space, Slice slice) {
        byte[] high = slice.high();
        long end = high == null ? space.entries().size() : space.entries().rank(high);
        return Math.max(0, end - space.entries().rank(slice.low()));
    }

    private static Iterator<Entry> merged(Plan plan) {
        List<Iterator<Entry>> groups =
                plan.groups().stream().map(group -> concatenated(plan, group)).toList();
        return groups.size() > 1 && plan.ordered() ? new Merge(groups, plan.backwards()) : new Chain(groups.iterator());
    }

    private static Iterator<Entry> concatenated(Plan plan, List<Interval> group) {
        Comparator<Interval> inOrder = (one, other) ->
                Arrays.compareUnsigned(one.slice().low(), other.slice().low());
        return new Chain(group.stream()
                .sorted(plan.backwards() ? inOrder.reversed() : inOrder)
                .<Iterator<Entry>>map(interval -> new Part(plan.space(), interval, plan.backwards()))
                .iterator());
    }

    private static Stream<Entry> stream(Iterator<Entry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }

    /** One interval. */
    private static final class Part implements Iterator<Entry> {

        private final Interval interval;
        private final boolean backwards;
        private final Cursor<byte[], byte[]> cursor;
        private @Nullable Entry next;

        Part(KeySpace space, Interval interval, boolean backwards) {
            this.interval = interval;
            this.backwards = backwards;
            Slice slice = interval.slice();
            this.cursor = space.entries().cursor(backwards ? slice.high() : slice.low(), backwards);
            advance();
        }

        private void advance() {
            next = null;
            if (cursor.hasNext()) {
                byte[] key = cursor.next();
                if (backwards && isEnd(key)) {
                    advance();
                } else if (interval.slice().contains(key)) {
                    next = new Entry(key, cursor.getValue(), interval.merged());
                }
            }
        }

        /** Going backwards begins at the key that is just outside. */
        private boolean isEnd(byte[] key) {
            return Arrays.equals(key, interval.slice().high());
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry next() {
            Entry entry = next;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            advance();
            return entry;
        }
    }

    /** One after the other; the next is begun when it is needed. */
    private static final class Chain implements Iterator<Entry> {

        private final Iterator<Iterator<Entry>> parts;
        private Iterator<Entry> current = Collections.emptyIterator();

        Chain(Iterator<Iterator<Entry>> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && parts.hasNext()) {
                current = parts.next();
            }
            return current.hasNext();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }

    /** Several groups at once, by what follows behind that which sets them apart. */
    private static final class Merge implements Iterator<Entry> {

        private record Head(Entry entry, Iterator<Entry> rest) {}

        private final PriorityQueue<Head> heads;

        Merge(List<Iterator<Entry>> groups, boolean backwards) {
            Comparator<Head> inOrder = Comparator.comparing(Head::entry, Entry::compareInMerge);
            heads = new PriorityQueue<>(backwards ? inOrder.reversed() : inOrder);
            groups.forEach(this::push);
        }

        private void push(Iterator<Entry> rest) {
            if (rest.hasNext()) {
                heads.add(new Head(rest.next(), rest));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Entry next() {
            Head head = heads.remove();
            push(head.rest);
            return head.entry;
        }
    }
}
