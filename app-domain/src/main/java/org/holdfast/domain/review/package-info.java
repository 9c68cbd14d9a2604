/**
 * Access reviews: what is granted, as it was when a review was opened, is confirmed or withdrawn line by line until a day,
 * and the review keeps the proof. Withdrawing goes through the use cases that change grants ({@code member}, {@code team}),
 * with all their rules. Out of scope: explaining ({@code explain}) and deciding ({@code access}).
 */
@NullMarked
package org.holdfast.domain.review;

import org.jspecify.annotations.NullMarked;
