/** What every way of signing in stands on. */
@NullMarked
package org.holdfast.security.shared;

import org.jspecify.annotations.NullMarked;
