/** What every feature of the domain stands on: identifiers, time, errors. */
@NullMarked
package org.holdfast.domain.shared;

import org.jspecify.annotations.NullMarked;
