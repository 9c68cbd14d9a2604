/** What every adapter stands on: the connection, its settings, the translation of driver failures. */
@NullMarked
package org.holdfast.persistence.shared;

import org.jspecify.annotations.NullMarked;
