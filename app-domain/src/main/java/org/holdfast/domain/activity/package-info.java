/**
 * Reading what happened: the history of one thing, a thing as of a moment, and the activity of an organisation, always
 * what the caller may see. Out of scope: writing, which is the {@code journal}'s.
 */
@NullMarked
package org.holdfast.domain.activity;

import org.jspecify.annotations.NullMarked;
