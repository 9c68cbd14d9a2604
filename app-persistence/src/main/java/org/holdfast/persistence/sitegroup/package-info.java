/** Site groups on MongoDB. */
@NullMarked
package org.holdfast.persistence.sitegroup;

import org.jspecify.annotations.NullMarked;
