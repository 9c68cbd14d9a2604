package org.holdfast.persistence.database.embedded.collection;

/**
 * What of the answers is asked for.
 *
 * @param order in which order
 * @param enough how many are enough, 0 for all
 * @param documents whether the documents themselves, or only how many there are
 */
record Wanted(Order order, long enough, boolean documents) {

    static Wanted documents(Order order, long enough) {
        return new Wanted(order, enough, true);
    }

    static Wanted count(long enough) {
        return new Wanted(Order.of(null), enough, false);
    }
}
