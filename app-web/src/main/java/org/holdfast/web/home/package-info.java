/** The start page: what to do first in an empty organisation, and afterwards where everything stands. */
@NullMarked
package org.holdfast.web.home;

import org.jspecify.annotations.NullMarked;
