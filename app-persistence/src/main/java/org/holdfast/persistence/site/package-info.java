/** Sites on MongoDB. */
@NullMarked
package org.holdfast.persistence.site;

import org.jspecify.annotations.NullMarked;
