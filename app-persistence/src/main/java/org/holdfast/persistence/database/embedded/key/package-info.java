/**
 * Values of documents as bytes whose order is the order of the values, so that a sorted map of bytes is an index.
 *
 * <p>Rules: two values have the same bytes exactly when the server takes them for equal (the integer 1 and the double
 * 1.0, null and a missing field); no value's bytes are the beginning of another's, so that values can stand behind one
 * another; a descending field has all bits turned.
 *
 * <p>One exception, written down in ADR 0011: decimals that agree in their first fifteen digits are one.
 */
@NullMarked
package org.holdfast.persistence.database.embedded.key;

import org.jspecify.annotations.NullMarked;
