/** Files, rows and imports on their way, until they expire. Out of scope: what an import writes, which is in the journal. */
@NullMarked
package org.holdfast.persistence.importing;

import org.jspecify.annotations.NullMarked;
