package org.holdfast.persistence.database.embedded.collection;

/**
 * A slice of an index that is walked as one.
 *
 * @param slice the keys
 * @param merged how many bytes its keys begin with that do not count when it is merged with others
 */
record Interval(Slice slice, int merged) {}
