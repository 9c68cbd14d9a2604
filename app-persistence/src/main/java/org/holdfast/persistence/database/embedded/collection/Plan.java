package org.holdfast.persistence.database.embedded.collection;

import java.util.List;

/**
 * How a query is answered.
 *
 * @param space what is walked
 * @param groups the parts of it: within a group one after the other, the groups merged by what follows in their keys
 * @param backwards whether from the end
 * @param ordered whether the walk yields the order that was asked for
 * @param distinct whether a document can come twice
 * @param keyFilter what can be said by a key
 * @param open how many conditions the intervals leave open; none means that they hold the answers and nothing else
 * @param narrowing how many of these may leave out much
 * @param byKey whether every key can be judged without its document
 * @param cost about how much work it is
 */
record Plan(
        KeySpace space,
        List<List<Interval>> groups,
        boolean backwards,
        boolean ordered,
        boolean distinct,
        KeyFilter keyFilter,
        int open,
        int narrowing,
        boolean byKey,
        double cost) {

    /** Whether whatever is walked is an answer. */
    boolean exact() {
        return open == 0;
    }

    Plan costing(double cost) {
        return new Plan(space, groups, backwards, ordered, distinct, keyFilter, open, narrowing, byKey, cost);
    }
}
