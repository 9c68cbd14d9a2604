package org.holdfast.persistence.database.embedded.collection;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The first few of many in an order, without keeping the others. Equals keep the order in which they came. */
final class FirstOf {

    private record Numbered<T>(long number, T value) {}

    private FirstOf() {}

    static <T> Stream<T> sorted(Stream<T> values, Comparator<T> order, long many) {
        Comparator<Numbered<T>> stable = Comparator.comparing((Numbered<T> numbered) -> numbered.value, order)
                .thenComparingLong(Numbered::number);
        PriorityQueue<Numbered<T>> kept = new PriorityQueue<>(stable.reversed());
        long number = 0;
        for (Iterator<T> rest = values.iterator(); rest.hasNext(); number++) {
            kept.add(new Numbered<>(number, rest.next()));
            if (kept.size() > many) {
                kept.remove();
            }
        }
        return kept.stream().sorted(stable).map(Numbered::value);
    }
}
