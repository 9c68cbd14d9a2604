/** Tokens, and how they were used, on MongoDB. */
@NullMarked
package org.holdfast.persistence.token;

import org.jspecify.annotations.NullMarked;
