/**
 * Site groups: named sets of sites across the tree, on which something can be granted. Each site in a group counts with
 * all that lies below it. Out of scope: who holds what on a group ({@code member}, {@code team}), which is asked through
 * {@link org.holdfast.domain.sitegroup.StandingGrants}, and what is held at this moment ({@code team}).
 */
@NullMarked
package org.holdfast.domain.sitegroup;

import org.jspecify.annotations.NullMarked;
