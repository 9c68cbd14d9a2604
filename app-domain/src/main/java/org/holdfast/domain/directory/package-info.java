/**
 * The directory of an organisation (SCIM, through the broker) decides who exists: its people are members, its groups are
 * teams, and whoever it shuts out is out. What it says comes as events, pushed or fetched, each heard once, and by reading
 * it whole. Which directories there are and who at them is which member is journaled; how far reading came is not. Out of
 * scope: how the broker is spoken to ({@code security.workos}).
 */
@NullMarked
package org.holdfast.domain.directory;

import org.jspecify.annotations.NullMarked;
