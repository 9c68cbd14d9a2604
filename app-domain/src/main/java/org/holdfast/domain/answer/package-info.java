/**
 * Answers: where each requirement of a board stands at each site in its scope. Sparse: what nobody answered has the
 * board's default status and is not stored. Out of scope: sums over sites ({@code progress}).
 */
@NullMarked
package org.holdfast.domain.answer;

import org.jspecify.annotations.NullMarked;
