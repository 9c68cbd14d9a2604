/** The outbox on MongoDB. */
@NullMarked
package org.holdfast.persistence.mail;

import org.jspecify.annotations.NullMarked;
