/** Teams on MongoDB. */
@NullMarked
package org.holdfast.persistence.team;

import org.jspecify.annotations.NullMarked;
