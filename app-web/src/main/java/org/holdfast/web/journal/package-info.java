/** Entries of the journal as pages tell them. Every feature with a history uses it, and it uses none of them. */
@NullMarked
package org.holdfast.web.journal;

import org.jspecify.annotations.NullMarked;
