package org.holdfast.persistence.tally;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a change of one document means for totals.
 *
 * @param before what it added until then
 * @param after what it adds since
 */
public record Delta(Contribution before, Contribution after) {

    /** The difference: of documents that count in the same totals, without the counters that stay as they are. */
    public static Delta between(Contribution before, Contribution after) {
        return before.keys().equals(after.keys())
                ? new Delta(before.without(after), after.without(before))
                : new Delta(before, after);
    }

    /** Whether the change makes no difference. */
    public boolean nothing() {
        return before.equals(after) || (before.nothing() && after.nothing());
    }

    Document stored() {
        return new Document("before", before.stored()).append("after", after.stored());
    }

    static Delta from(Document stored) {
        return new Delta(
                Contribution.from(stored.get("before", Document.class)),
                Contribution.from(stored.get("after", Document.class)));
    }

    /** Adds the difference to sums by key and counter; what sums up to nothing is left out. */
    void addTo(Map<String, Map<String, Long>> sums) {
        add(sums, before, -1);
        add(sums, after, 1);
    }

    private static void add(Map<String, Map<String, Long>> sums, Contribution contribution, long sign) {
        for (String key : contribution.keys()) {
            Map<String, Long> sum = sums.computeIfAbsent(key, absent -> new HashMap<>());
            contribution.counts().forEach((counter, count) -> sum.merge(counter, sign * count, Delta::sum));
        }
    }

    private static @Nullable Long sum(long before, long more) {
        return before + more == 0 ? null : before + more;
    }
}
