/** Where a board stands: its overview, as a page and in the API. */
@NullMarked
package org.holdfast.web.progress;

import org.jspecify.annotations.NullMarked;
