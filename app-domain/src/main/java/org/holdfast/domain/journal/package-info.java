/**
 * The journal: the append-only record of every change, and the one way ({@link org.holdfast.domain.journal.Recorder}) in which anything changes. Current state is a projection of it. Out of scope: sealing and verification.
 */
@NullMarked
package org.holdfast.domain.journal;

import org.jspecify.annotations.NullMarked;
