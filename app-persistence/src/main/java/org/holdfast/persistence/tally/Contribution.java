package org.holdfast.persistence.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What one document adds to totals.
 *
 * @param keys the totals it counts in; none while it does not count
 * @param counts how much it adds to each counter of each of them, by the counter's name (no dots)
 */
public record Contribution(List<String> keys, Map<String, Long> counts) {

    /** Of a document that does not count. */
    public static final Contribution NOTHING = new Contribution(List.of(), Map.of());

    public Contribution {
        keys = List.copyOf(keys);
        counts = Map.copyOf(counts);
    }

    /** Whether it adds nothing anywhere. */
    public boolean nothing() {
        return keys.isEmpty() || counts.isEmpty();
    }

    /** Without the counters that are the same in another. */
    Contribution without(Contribution other) {
        Map<String, Long> different = new HashMap<>(counts);
        different.entrySet().removeAll(other.counts.entrySet());
        return new Contribution(keys, different);
    }

    Document stored() {
        return new Document("keys", keys).append("counts", new Document(new HashMap<>(counts)));
    }

    static Contribution from(Document stored) {
        Map<String, Long> counts = new HashMap<>();
        stored.get("counts", Document.class)
                .forEach((counter, count) -> counts.put(counter, ((Number) count).longValue()));
        return new Contribution(stored.getList("keys", String.class), counts);
    }
}
