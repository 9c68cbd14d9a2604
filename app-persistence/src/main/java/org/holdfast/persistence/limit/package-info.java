/** What sessions and tokens took of their limits, on MongoDB. */
@NullMarked
package org.holdfast.persistence.limit;

import org.jspecify.annotations.NullMarked;
