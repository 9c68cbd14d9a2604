/** Directories, who at them is which member, and what was heard of them, on MongoDB. */
@NullMarked
package org.holdfast.persistence.directory;

import org.jspecify.annotations.NullMarked;
