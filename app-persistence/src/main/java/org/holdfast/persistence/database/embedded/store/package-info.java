/**
 * Sorted maps of bytes that survive the death of the process: a write-ahead log, and an H2 MVStore that is brought up to
 * it now and then.
 *
 * <p>Rules: whatever belongs together is changed inside one {@link
 * org.holdfast.persistence.database.embedded.store.DurableStore#change}, and is then on the disk whole or not at all;
 * nobody is told of a change before {@link org.holdfast.persistence.database.embedded.store.DurableStore#awaitDurable}.
 *
 * <p>Out of scope: what the bytes mean.
 */
@NullMarked
package org.holdfast.persistence.database.embedded.store;

import org.jspecify.annotations.NullMarked;
