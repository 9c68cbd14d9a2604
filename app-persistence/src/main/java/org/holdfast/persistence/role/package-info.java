/** Own roles on MongoDB. */
@NullMarked
package org.holdfast.persistence.role;

import org.jspecify.annotations.NullMarked;
