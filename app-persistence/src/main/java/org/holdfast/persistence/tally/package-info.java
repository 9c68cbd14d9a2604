/**
 * Totals per site-tree node that count every document exactly once, on a store that changes one document at a time.
 *
 * <p>A document that counts (a site, a sheet) says in the same update that changes it what it adds to and takes from
 * which totals: its <em>delta</em>, under the name of a <em>transaction</em>. Then the totals are changed, each together
 * with a note that this transaction was applied, so that doing it again has no effect. Then the delta is taken off the
 * document, and the notes off the totals. Whatever process dies when, {@link Settling#finish} can be repeated from the
 * documents that still have a delta.
 */
@NullMarked
package org.holdfast.persistence.tally;

import org.jspecify.annotations.NullMarked;
