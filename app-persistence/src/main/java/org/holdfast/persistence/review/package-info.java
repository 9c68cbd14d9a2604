/** Access reviews on MongoDB. */
@NullMarked
package org.holdfast.persistence.review;

import org.jspecify.annotations.NullMarked;
