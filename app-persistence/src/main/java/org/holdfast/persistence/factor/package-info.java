/** Second factors on MongoDB: sealed and hashed, and no part of the journal. */
@NullMarked
package org.holdfast.persistence.factor;

import org.jspecify.annotations.NullMarked;
