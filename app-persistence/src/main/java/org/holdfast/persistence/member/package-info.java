/** Members on MongoDB. */
@NullMarked
package org.holdfast.persistence.member;

import org.jspecify.annotations.NullMarked;
