/** Pages for those who develop Holdfast; out of reach in production. */
@NullMarked
package org.holdfast.web.dev;

import org.jspecify.annotations.NullMarked;
