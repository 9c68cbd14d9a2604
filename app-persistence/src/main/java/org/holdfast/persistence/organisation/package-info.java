/** Organisations on MongoDB. */
@NullMarked
package org.holdfast.persistence.organisation;

import org.jspecify.annotations.NullMarked;
