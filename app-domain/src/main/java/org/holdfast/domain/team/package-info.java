/**
 * Teams, and what members may do together with what was given to their teams. Out of scope: the members themselves
 * ({@code member}), and what a role allows ({@code role}).
 */
@NullMarked
package org.holdfast.domain.team;

import org.jspecify.annotations.NullMarked;
