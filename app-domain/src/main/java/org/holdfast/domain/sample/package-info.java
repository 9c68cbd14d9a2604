/**
 * A small sample to play with, in our own words: places, a checklist for them, and what was answered so far. It goes
 * through the same use cases as everything else. Out of scope: taking it away again; its board is archived and its sites
 * are deactivated like any other.
 */
@NullMarked
package org.holdfast.domain.sample;

import org.jspecify.annotations.NullMarked;
