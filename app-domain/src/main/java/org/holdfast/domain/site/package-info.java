/**
 * Sites: places and organisational levels, as a tree. A site lies below at most one parent and there are no cycles. Out
 * of scope: importing files of sites ({@code importing}) and what is answered for a site ({@code answer}).
 */
@NullMarked
package org.holdfast.domain.site;

import org.jspecify.annotations.NullMarked;
