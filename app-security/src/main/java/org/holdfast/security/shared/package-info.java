/** What every way of signing in stands on, and what every answer tells the browser. */
@NullMarked
package org.holdfast.security.shared;

import org.jspecify.annotations.NullMarked;
